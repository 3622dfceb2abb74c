import type { Page } from 'playwright-core'
import type { Person } from '../person.ts'

/** The codes that were used on a page, per person: each counts once. */
const used = new Map<string, Set<string>>()

/** Logs in on the page of the log-in, as a person does, and waits for the page that follows. */
export async function logInOn(page: Page, person: Person, back = '/doors'): Promise<void> {
  await page.goto(`/log-in?back=${encodeURIComponent(back)}`)
  await page.getByLabel('User name').fill(person.username)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByLabel('Security code').fill(nextCode(person))
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForFunction((path) => location.pathname + location.search === path, back)
}

/** A code of now or of the next step that was not used before. */
export function nextCode({ username, authenticator }: Pick<Person, 'username' | 'authenticator'>) {
  const before = used.get(username) ?? new Set()
  used.set(username, before)
  // The first code of a person went into the login that `arrive` made.
  const code = [1, 0, -1].map((step) => authenticator.code(step)).find((code) => !before.has(code))
  if (code === undefined) throw new Error('All codes of this moment were used.')
  before.add(code)
  return code
}
