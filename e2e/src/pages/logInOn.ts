import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Person } from '../person.ts'

const LOOK_AGAIN_MS = 250

/** The codes that were used on a page, per person: each counts once. */
const used = new Map<string, Set<string>>()

/** Logs in on the page of the log-in, as a person does, and waits for the page that follows. */
export async function logInOn(page: Page, person: Person, back = '/doors'): Promise<void> {
  await page.goto(`/log-in?back=${encodeURIComponent(back)}`)
  await page.getByLabel('User name').fill(person.username)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByLabel('Security code').fill(await nextCode(person))
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForFunction((path) => location.pathname + location.search === path, back)
}

/**
 * A code that was not used before. A code counts once, and none before the last one counts: so this
 * waits for the next step, when one of this step was used.
 */
export async function nextCode({
  username,
  authenticator,
}: Pick<Person, 'username' | 'authenticator'>): Promise<string> {
  const before = used.get(username) ?? new Set()
  used.set(username, before)
  // The code of now went into the login that `arrive` made; one step ahead is accepted too.
  while (before.has(authenticator.code(1))) await sleep(LOOK_AGAIN_MS)
  const code = authenticator.code(1)
  before.add(code)
  return code
}
