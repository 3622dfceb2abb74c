import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import {
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
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
export interface EmptyStage {
  readonly url: string
  readonly server: ServerProcess
  readonly dataFolder: string
  /** Opens a browser of its own, as a phone unless said otherwise. */
  openSeat(options?: BrowserContextOptions): Promise<Seat>
}

/** The same with an admin, who makes people and things. */
export interface Stage extends EmptyStage, Host {}

const PATIENCE_MS = 100_000

/** Opens a stage before the tests of the file, and closes it after them. */
export function useStage(): Stage {
  const stage = useEmptyStage()
  let host: Host
  beforeAll(async () => {
    host = await makeHost(stage.url, stage.dataFolder)
  })
  return {
    get url() {
      return stage.url
    },
    get server() {
      return stage.server
    },
    get dataFolder() {
      return stage.dataFolder
    },
    openSeat: stage.openSeat,
    get admin() {
      return host.admin
    },
    makePerson: (...args) => host.makePerson(...args),
    makeEvent: (...args) => host.makeEvent(...args),
    makeLicence: (...args) => host.makeLicence(...args),
    addMember: (...args) => host.addMember(...args),
  }
}

/** A stage whose server has started for the first time: nobody has logged in yet. */
export function useEmptyStage(): EmptyStage {
  let open: Pick<EmptyStage, 'url' | 'server' | 'dataFolder'> & { browser: Browser }
  let folder = ''
  const seats: Seat[] = []
  beforeAll(async () => {
    const made = await temporaryData()
    folder = made.folder
    const dataFolder = made.dataFolder
    const server = await startServer({ dataFolder })
    const url = `http://localhost:${server.port}`
    open = { url, server, dataFolder, browser: await openBrowser(folder) }
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
    openSeat: async (options = {}) => {
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
