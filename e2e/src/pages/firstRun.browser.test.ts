import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enrolOn, keepCodesOn } from './enrolOn.ts'
import { findFaults } from './findFaults.ts'
import { useEmptyStage } from './openStage.ts'
import { PHONE } from './sizes.ts'

const stage = useEmptyStage()

const PASSWORD = 'four words of my own'

/** The page keeps what it knows in memory alone, so each step is looked at where it is. */
async function expectWellMade(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual({})
  await page.evaluate(() => document.documentElement.removeAttribute('style'))
  await page.setViewportSize(PHONE)
}

async function firstRunCode(): Promise<string> {
  const text = await readFile(join(stage.dataFolder, 'first-admin.txt'), 'utf8')
  return /one-time code (\S+)/.exec(text)?.[1] ?? ''
}

test('the first admin sets up the server with the code of the file, and makes a first event', async () => {
  const { page } = await stage.openSeat()
  await page.goto(`/first-run?code=${await firstRunCode()}`)
  await page.getByText('first-admin.txt').waitFor()
  expect(await page.getByLabel('One-time code').inputValue()).toBe('')
  await page.getByLabel('One-time code').fill('0000-0000-0000-0000')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('This is not the code of the last start.').waitFor()
  await expectWellMade(page)

  await page.getByLabel('One-time code').fill(await firstRunCode())
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('User name').fill('grace')
  await page.getByLabel('E-mail').fill('grace@example.org')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Name of this server').fill('Tickets of Example')
  await expectWellMade(page)
  await page.getByRole('button', { name: 'Make the first admin' }).click()
  await page.getByText('Tick this to go on.').waitFor()
  await expectWellMade(page)
  await page.getByLabel('There is a copy away from this machine').check()
  await page.getByRole('button', { name: 'Make the first admin' }).click()

  await page.getByText('Start the server again when you are done here').waitFor()
  await expectWellMade(page)
  await enrolOn(page)
  await page.locator('.codes li').first().waitFor()
  await expectWellMade(page)
  expect(await keepCodesOn(page)).toHaveLength(10)

  await page.getByRole('heading', { name: 'Your first event' }).waitFor()
  await expectWellMade(page)
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await page.getByText('Write something here.').first().waitFor()
  await page.getByLabel('What is it called?').fill('Opening night')
  await page.getByLabel('How many may come?').fill('40')
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await page.waitForURL(/\/organise\/event\/[\w-]+$/)
  await page.getByRole('heading', { name: 'Opening night' }).waitFor()
  await page.goto('/me')
  await page.getByText('grace@example.org').waitFor()
})

test('the page of the first run leads to the log-in when an admin has logged in', async () => {
  const { page } = await stage.openSeat()
  await page.goto('/first-run')
  await page.getByText('This server is set up').waitFor()
})
