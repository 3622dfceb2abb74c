import { beforeAll, expect, test } from 'vitest'
import { useStage } from './openStage.ts'
import { DESK } from './sizes.ts'

const stage = useStage()
/** Longer than a search waits for the end of a word. */
const PAUSE_MS = 600

beforeAll(async () => {
  const organiser = await stage.makePerson('olga', 'organiser')
  await stage.makeEvent(organiser, { title: 'Open rehearsal' })
})

test('a search that is taken away stays away, in the address and in its field', async () => {
  const { page } = await stage.openSeat({ viewport: DESK })
  await page.goto('/?q=choir')
  await page.getByRole('button', { name: 'Show all events' }).click()
  await page.getByRole('link', { name: 'Open rehearsal' }).waitFor()
  await page.waitForTimeout(PAUSE_MS)
  expect(await page.getByLabel('Search events').inputValue()).toBe('')
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('link', { name: 'Open rehearsal' }).waitFor()
})

test('a pause between two words of a search loses nothing of what is typed', async () => {
  const { page } = await stage.openSeat({ viewport: DESK })
  await page.goto('/')
  const search = page.getByLabel('Search events')
  await search.pressSequentially('open ')
  await page.waitForURL('/?q=open')
  await search.pressSequentially('reh')
  await page.waitForURL('/?q=open+reh')
  expect(await search.inputValue()).toBe('open reh')
  await page.getByRole('link', { name: 'Open rehearsal' }).waitFor()
})
