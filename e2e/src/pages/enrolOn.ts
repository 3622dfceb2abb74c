import type { Page } from 'playwright-core'
import { openAuthenticator } from '../phone.ts'

/**
 * Adds the key of the page to an authenticator app on the same phone, and types the first code.
 * `before` runs when the key is there.
 *
 * @returns The authenticator.
 */
export async function enrolOn(page: Page, before = async (): Promise<void> => {}) {
  const link = page.getByRole('link', { name: 'Open my authenticator app' })
  await link.waitFor()
  const authenticator = openAuthenticator((await link.getAttribute('href')) ?? '')
  await before()
  await page.getByLabel('The six digits it shows').fill(authenticator.code())
  return authenticator
}

/** Keeps the recovery codes of the page, and goes on. @returns The codes. */
export async function keepCodesOn(page: Page): Promise<string[]> {
  await page.locator('.codes li').first().waitFor()
  const codes = await page.locator('.codes li').allInnerTexts()
  await page.getByLabel('I have kept them where I find them without my phone').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  return codes
}
