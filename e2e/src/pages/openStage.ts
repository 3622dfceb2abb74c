import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { answer } from '@tessera/client'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { runCli } from 'tessera/test/runCli.ts'
import {
  plainEnvironment,
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryFolder,
} from 'tessera/test/serverProcess.ts'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from '../openBrowser.ts'
import { arrive, logIn, type Person } from '../person.ts'
import { openAuthenticator } from '../phone.ts'

/** A person's own browser. */
export interface Seat {
  readonly page: Page
  /** What the browser complained of: faults of scripts, refused loads, answers of 500 and more. */
  readonly complaints: string[]
}

/** A real server and a real browser, for all tests of a file. */
export interface Stage {
  readonly url: string
  readonly server: ServerProcess
  readonly dataFolder: string
  readonly admin: Person
  /** Opens a browser of its own, as a phone unless said otherwise. */
  openSeat(options?: BrowserContextOptions): Promise<Seat>
  /** Makes a person by the API, who is ready to log in. */
  makePerson(username: string, role?: 'user' | 'organiser' | 'admin'): Promise<Person>
  /** Makes and publishes an event, which begins in an hour. */
  makeEvent(organiser: Person, more?: object): Promise<{ uuid: string; title: string }>
}

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 800 }
const HOUR_MS = 3_600_000

/** Opens a stage before the tests of the file, and closes it after them. */
export function useStage(): Stage {
  let open: Omit<Stage, 'openSeat' | 'makePerson' | 'makeEvent'> & { browser: Browser }
  let folder = ''
  const seats: Seat[] = []
  beforeAll(async () => {
    folder = await temporaryFolder()
    const dataFolder = join(folder, 'data')
    await mkdir(dataFolder, { mode: 0o711 })
    const server = await startServer({ dataFolder })
    const url = `http://localhost:${server.port}`
    const [browser, admin] = await Promise.all([openBrowser(folder), makeAdmin(url, dataFolder)])
    open = { url, server, dataFolder, admin, browser }
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
      return open.admin
    },
    async openSeat(options = {}) {
      const context = await open.browser.newContext({
        baseURL: open.url,
        viewport: PHONE,
        locale: 'en-GB',
        timezoneId: 'Europe/Copenhagen',
        ...options,
      })
      const page = await context.newPage()
      const seat = { page, complaints: watch(page) }
      seats.push(seat)
      return seat
    },
    async makePerson(username, role = 'user') {
      const person = await arrive(open.url, username)
      if (role !== 'user')
        await answer(
          open.admin.client.api.PUT('/api/v1/user/{username}/role', {
            params: { path: { username } },
            body: { role },
          }),
        )
      return person
    },
    async makeEvent(organiser, more = {}) {
      const { api } = organiser.client
      const body = {
        title: 'An evening',
        description: 'Music, and a view of the harbour.',
        venue: 'Sejlhuset, Great Hall',
        timezone: 'Europe/Copenhagen',
        starts_at: new Date(Date.now() + HOUR_MS).toISOString(),
        ends_at: new Date(Date.now() + 4 * HOUR_MS).toISOString(),
        capacity: 100,
        ...more,
      }
      const event = await answer(api.POST('/api/v1/event', { body }))
      const path = { id: event.uuid }
      await answer(api.POST('/api/v1/event/{id}/publish', { params: { path } }))
      return event
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

async function makeAdmin(url: string, dataFolder: string): Promise<Person> {
  const env = plainEnvironment(dataFolder)
  const args = ['admin', 'create', '--username', 'root', '--email', 'root@example.org', '--json']
  const { code, stdout, stderr } = await runCli(args, { env })
  if (code !== 0) throw new Error(stderr)
  const { otpauth_uri, ...credentials } = JSON.parse(stdout)
  return logIn(url, { ...credentials, authenticator: openAuthenticator(otpauth_uri) })
}
