import type { Locator, Page } from 'playwright-core'
import type { Person } from '../person.ts'

/** No sign-in has as many pages. */
const MAX_PAGES = 10

/**
 * Goes through the sign-in pages as a person does, until the browser is somewhere else.
 *
 * @returns The headings of the pages.
 */
export async function signIn(
  page: Page,
  tessera: string,
  { username, password, authenticator }: Pick<Person, 'username' | 'password' | 'authenticator'>,
): Promise<string[]> {
  const headings: string[] = []
  while (page.url().startsWith(`${tessera}/`) && headings.length < MAX_PAGES) {
    const heading = await page.locator('h1').innerText()
    headings.push(heading)
    if (heading.startsWith('Log in to ')) {
      await page.getByLabel('User name').fill(username)
      await page.getByLabel('Password').fill(password)
      await page.getByLabel('Security code').fill(authenticator.code())
      await press(page, page.getByRole('button', { name: 'Log in', exact: true }))
    } else if (heading === 'Write these down')
      await press(page, page.getByRole('link', { name: 'I have written them down' }))
    else if (heading === 'You are invited')
      await press(page, page.getByRole('button', { name: 'Accept and go on' }))
    else if (heading === 'Under which licence?')
      await press(page, page.getByRole('button', { name: 'Go on' }))
    else
      throw new Error(`The sign-in stops at this page:\n${await page.locator('main').innerText()}`)
  }
  return headings
}

/** Presses a button or a link, and waits for the page to which it leads. */
export async function press(page: Page, what: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), what.click()])
}
