import { answer } from '@tessera/client'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../person.ts'
import { logInOn } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { DESK } from './sizes.ts'

const stage = useStage()
/** Longer than a search waits for the end of a word. */
const PAUSE_MS = 600
const PAGE_SIZE = 50
let organiser: Person

beforeAll(async () => {
  organiser = await stage.makePerson('olga', 'organiser')
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

test('the next page of a list that cannot be read says so, and is read at the next try', async () => {
  for (let made = 1; made <= PAGE_SIZE; made++)
    await stage.makeEvent(organiser, { title: `Lunch concert ${made}` })
  const { page } = await stage.openSeat({ viewport: DESK })
  await page.goto('/')
  const events = page.locator('.events > li')
  await page.getByRole('button', { name: 'Show more' }).waitFor()
  expect(await events.count()).toBe(PAGE_SIZE)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Show more' }).click()
  await page.getByRole('alert').waitFor()
  expect(await events.count()).toBe(PAGE_SIZE)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => events.count()).toBe(PAGE_SIZE + 1)
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a list of members leaves those who were members, and is taken back without them', async () => {
  const licence = await stage.makeLicence()
  for (const name of ['ada', 'ben', 'cia']) await stage.makePerson(name)
  await stage.addMember(licence, 'ada')
  const { page } = await stage.openSeat({ viewport: DESK })
  await logInOn(page, stage.admin, `/licence/${licence}/members`)
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByLabel('User names', { exact: true }).fill('ada\nben\nnobody-here\nno name\ncia')
  await page.getByRole('button', { name: 'Import 5 names' }).click()
  await page.getByText('5 of 5 lines: 2 added, 1 there already, 2 failed.').waitFor()
  for (const line of ['Line 3: nobody-here', 'Line 4: no name'])
    await page.getByText(`${line} Nobody has this user name.`).waitFor()
  await page.getByRole('button', { name: 'Take all 2 back' }).click()
  await page.getByText('Taken back. 0 of them are still there.').waitFor()
  const params = { path: { id: licence } }
  const { items } = await answer(
    stage.admin.client.api.GET('/api/v1/licence/{id}/member', { params }),
  )
  expect(items.map(({ username }) => username)).toEqual(['ada'])
})
