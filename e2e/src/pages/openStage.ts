import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import {
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryFolder,
} from 'tessera/test/serverProcess.ts'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from '../openBrowser.ts'
import { type Host, makeHost } from './makeHost.ts'
import { PHONE } from './sizes.ts'

/** A person's own browser. */
export interface Seat {
  readonly page: Page
  /** What the browser complained of: faults of scripts, refused loads, answers of 500 and more. */
  readonly complaints: string[]
}

/** A real server and a real browser, for all tests of a file. */
export interface Stage extends Host {
  readonly url: string
  readonly server: ServerProcess
  readonly dataFolder: string
  /** Opens a browser of its own, as a phone unless said otherwise. */
  openSeat(options?: BrowserContextOptions): Promise<Seat>
}

const PATIENCE_MS = 100_000

/** Opens a stage before the tests of the file, and closes it after them. */
export function useStage(): Stage {
  let open: Pick<Stage, 'url' | 'server' | 'dataFolder'> & { browser: Browser; host: Host }
  let folder = ''
  const seats: Seat[] = []
  beforeAll(async () => {
    folder = await temporaryFolder()
    const dataFolder = join(folder, 'data')
    await mkdir(dataFolder, { mode: 0o711 })
    const server = await startServer({ dataFolder })
    const url = `http://localhost:${server.port}`
    const [browser, host] = await Promise.all([openBrowser(folder), makeHost(url, dataFolder)])
    open = { url, server, dataFolder, browser, host }
  })
  afterAll(async () => {
    await open?.browser.close()
    await open?.server.stop()
    if (folder) await removeFolder(folder)
    for (const { complaints } of seats) expect(complaints).toEqual([])
  })
  return {
    get url() {
      return open.url
    },
    get server() {
      return open.server
    },
    get dataFolder() {
      return open.dataFolder
    },
    get admin() {
      return open.host.admin
    },
    async openSeat(options = {}) {
      const context = await open.browser.newContext({
        baseURL: open.url,
        viewport: PHONE,
        locale: 'en-GB',
        timezoneId: 'Europe/Copenhagen',
        ...options,
      })
      // Only for pages that hang: a busy machine must not fail a test.
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      const seat = { page, complaints: watch(page) }
      seats.push(seat)
      return seat
    },
    makePerson: (...args) => open.host.makePerson(...args),
    makeEvent: (...args) => open.host.makeEvent(...args),
  }
}

function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`fault: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    // A refused request is no fault of the page. A refused load by its policy is one.
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
      complaints.push(message.text())
  })
  return complaints
}
