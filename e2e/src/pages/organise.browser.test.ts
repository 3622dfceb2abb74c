import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../person.ts'
import { fillGates } from './fillGates.ts'
import { logInOn } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { addProduct } from './sell.ts'
import { DESK, PHONE } from './sizes.ts'

const stage = useStage()
let olga: Person
let page: Page

beforeAll(async () => {
  olga = await stage.makePerson('olga', 'organiser')
  await stage.makePerson('gus')
  await stage.makePerson('eva')
  const seat = await stage.openSeat({ viewport: DESK })
  page = seat.page
  await logInOn(page, olga, '/organise')
})

async function readEvent(id: string) {
  return answer(olga.client.api.GET('/api/v1/event/{id}', { params: { path: { id } } }))
}

async function giveTicket(id: string, username: string) {
  const params = { path: { id } }
  return answer(olga.client.api.POST('/api/v1/event/{id}/users', { params, body: { username } }))
}

describe('the editor of an event', () => {
  test('what is typed without network is saved by itself when it is back', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Lost network' })
    await page.goto(`/organise/event/${uuid}`)
    await page.getByLabel('Description').waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('Description').fill('Written on a train.')
    await page.getByText('Not saved: no answer from the server.').waitFor()
    await page.context().setOffline(false)
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
    expect((await readEvent(uuid)).description).toBe('Written on a train.')
  })

  test('a change of the venue is saved only after a yes, once somebody holds a ticket', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Moved house' })
    await giveTicket(uuid, 'eva')
    await page.goto(`/organise/event/${uuid}`)
    await page.getByLabel('Venue', { exact: true }).fill('The Old Mill')
    await page.getByRole('option', { name: 'New venue “The Old Mill”' }).click()
    await page.getByRole('button', { name: 'Make the venue' }).click()
    await page.getByText('1 person has a ticket that says otherwise').waitFor()
    await page.getByLabel('Description').fill('Still saved by itself.')
    await expect
      .poll(async () => (await readEvent(uuid)).description)
      .toBe('Still saved by itself.')
    expect((await readEvent(uuid)).venue).toBe('Sejlhuset, Great Hall')
    await page.getByRole('button', { name: 'Change it for everybody' }).click()
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
    expect((await readEvent(uuid)).venue).toBe('The Old Mill')
  })

  test('the holders are told by letter when the organiser says so, and asked about once', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Later by an hour 🎺' })
    await giveTicket(uuid, 'eva')
    const params = { path: { id: uuid } }
    const body = { starts_at: '2029-06-01T19:00:00Z', ends_at: '2029-06-01T23:00:00Z' }
    await answer(olga.client.api.PATCH('/api/v1/event/{id}', { params, body }))
    await page.goto(`/organise/event/${uuid}`)
    await page.getByText('Tell the one who has a ticket?').waitFor()
    await page.getByRole('button', { name: 'Tell them by letter' }).click()
    await page.getByText('A letter to 1 person is on its way.').waitFor()
    await expect.poll(() => page.getByText('Tell the one who has a ticket?').count()).toBe(0)
    const folder = join(stage.dataFolder, 'letters')
    // A file that is still written has another ending.
    const written = async () => (await readdir(folder)).filter((name) => name.endsWith('.eml'))
    await expect.poll(() => written().catch(() => [])).toHaveLength(1)
    const [name = ''] = await written()
    const letter = await readFile(join(folder, name), 'utf8')
    const [, calendar = ''] = letter.split('filename=event.ics\r\n')
    const file = Buffer.from(calendar.split('\r\n--')[0] ?? '', 'base64').toString()
    expect(file).toContain('DTSTART:20290601T190000Z')
    expect(file).toContain('SUMMARY:Later by an hour 🎺')
    await page.reload()
    await page.getByLabel('Description').waitFor()
    await expect.poll(() => page.getByText('Tell the one who has a ticket?').count()).toBe(0)
  })

  test('cancelling asks first, and says what happens to the tickets', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Rained off' })
    await giveTicket(uuid, 'eva')
    await page.goto(`/organise/event/${uuid}`)
    await page.getByRole('button', { name: 'Cancel the event' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 ticket stops working at once').waitFor()
    await dialog.getByRole('button', { name: 'Keep the event' }).click()
    expect((await readEvent(uuid)).status).toBe('PUBLISHED')
    await page.getByRole('button', { name: 'Cancel the event' }).click()
    await dialog.getByRole('button', { name: 'Cancel the event' }).click()
    await page.getByText('This event is cancelled').waitFor()
    expect((await readEvent(uuid)).status).toBe('CANCELLED')
  })
})

describe('what an event sells', () => {
  test('is added on a phone after what was wrong is corrected, also in another field', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Barn dance' })
    await page.setViewportSize(PHONE)
    await page.goto(`/organise/event/${uuid}/products`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const field = (name: string) => page.getByRole('dialog').getByLabel(name)
    await press('Add a product')
    await field('Name').fill('Early bird')
    await field('Price').fill('200')
    await field('VAT in percent').fill('25')
    await page.getByText('When it is sold, to whom, and what it is').click()
    await field('Sold from').fill('2031-11-10T10:00')
    await field('Sold until').fill('2031-11-09T10:00')
    await press('Add the product')
    await page.getByText('The sale must end after it begins.').waitFor()
    await field('Sold from').fill('2031-11-08T10:00')
    await press('Add the product')
    await page.getByText('“Early bird” is added.').waitFor()

    // What was added is still said, and its note must not lie over the fields.
    await press('Add a quota')
    await field('Name').click()
    await field('Name').fill('Upstairs')
    await field('How many places').click()
    await field('How many places').fill('many')
    await press('Add the quota')
    await page.getByText('Write a number, such as 200.').waitFor()
    await field('How many places').fill('3')
    await press('Add the quota')
    await page.getByText('The quota is added.').waitFor()
    await page.setViewportSize(DESK)
  })
})

test('a door sale on a phone says in sight why nothing was sold', async () => {
  const { uuid } = await stage.makeEvent(olga, { title: 'Box office' })
  // As many as fill the screen, so that the end of the page is below it.
  for (const name of ['Balcony', 'Standing', 'Student', 'Senior', 'Child', 'Crew'])
    await addProduct(olga, uuid, { name, minor: 0 })
  await page.setViewportSize(PHONE)
  await page.goto(`/organise/event/${uuid}/door-sale`)
  await page
    .getByRole('button', { name: /^One more/ })
    .first()
    .click()
  await page.getByLabel('User name of the buyer (may stay empty)').fill('nobody-here')
  await page.getByRole('button', { name: 'Let 1 in' }).click()
  const why = page.getByText('Nobody has this user name. Check the spelling.')
  await why.waitFor()
  // The middle of the text is the text: nothing lies over it.
  const isInSight = await why.evaluate((text) => {
    const { left, top, width, height } = text.getBoundingClientRect()
    return text.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
  expect(isInSight).toBe(true)
  await page.setViewportSize(DESK)
})

test('an address that never was one says that nothing is there', async () => {
  await page.goto('/order/nope')
  await page.getByText('There is nothing here for you').waitFor()
})

describe('the people of an event', () => {
  test('a list says for each line what became of it, and can be taken back', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Long list' })
    await page.goto(`/organise/event/${uuid}/roster?who=agents`)
    await page.getByRole('button', { name: 'Import a list' }).click()
    await page.getByLabel('User names').fill('username\ngus\nnobody-here\n\nGUS\neva')
    await page.getByRole('button', { name: 'Import 4 names' }).click()
    await page.getByText('4 of 4 lines: 2 added, 1 there already, 1 failed.').waitFor()
    await page.getByText('Line 3: nobody-here').waitFor()
    await page.getByRole('button', { name: 'Take all 2 back' }).click()
    await page.getByText('Nobody is on the roster yet').waitFor()
  })

  test('a person who is taken off comes back by Undo', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Second thoughts' })
    await page.goto(`/organise/event/${uuid}/roster?who=agents`)
    await page.getByLabel('Put an agent on the roster').fill('nobody-here')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('This is not known here.').waitFor()
    await page.getByLabel('Put an agent on the roster').fill('gus')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('button', { name: 'Take off gus' }).click()
    await page.getByText('gus is off the roster.').waitFor()
    await page.getByText('Nobody is on the roster yet').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByRole('button', { name: 'Take off gus' }).waitFor()
  })
})

describe('the record of scans', () => {
  test('an entry is undone with a reason, which stays beside it', async () => {
    const { uuid } = await stage.makeEvent(olga, { title: 'Wrong person' })
    const { api } = olga.client
    const change = { params: { path: { id: uuid } }, body: { admission_by_name: true } }
    await answer(api.PATCH('/api/v1/event/{id}', change))
    const ticket = await giveTicket(uuid, 'eva')
    const params = { path: { id: ticket.uuid } }
    await answer(api.POST('/api/v1/ticket/{id}/admission', { params, body: { gate: 'North' } }))
    await page.goto(`/organise/event/${uuid}/scans`)
    await page.getByText('Let in by name').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByLabel('Reason').fill('Her twin sister')
    await page.getByRole('button', { name: 'Undo this entry' }).click()
    await page.getByText('Undone by olga').waitFor()
    await page.getByText('Her twin sister').waitFor()
    await page.goto(`/organise/event/${uuid}/scans?result=refused`)
    await page.getByText('Nothing found').waitFor()
    await page.goto(`/organise/event/${uuid}/live`)
    await page.getByText('Undone').waitFor()
  })
})

test('the live board of a busy evening fits a screen of 1280 × 800', async () => {
  const more = { admission_by_name: true, title: `${'The whole of the town sings '.repeat(7)}` }
  const { uuid } = await stage.makeEvent(olga, more)
  const other = await stage.makeEvent(olga, { title: 'Another evening' })
  const guest = await stage.makePerson('lea')
  await fillGates({ organiser: olga, agent: olga, guest }, uuid, other.uuid)
  await page.goto(`/organise/event/${uuid}/live`)
  await page.getByText('and 1 quieter gate').waitFor()
  await page.getByText('Phone’s clock is ahead').waitFor()
  const parts = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.board-grid > .card')].map(
      ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
    ),
  )
  expect(parts).toEqual([0, 0, 0, 0, 0])
})

test('a link puts the person who accepts it on the roster', async () => {
  const { uuid } = await stage.makeEvent(olga, { title: 'Helpers wanted' })
  await page.goto(`/organise/event/${uuid}/roster?who=agents`)
  await page.getByText('Invite by a link').click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = (await page.locator('details .code').textContent()) ?? ''
  const ida = await stage.makePerson('ida')
  const seat = await stage.openSeat()
  await logInOn(seat.page, ida)
  await seat.page.goto(link)
  await seat.page.getByText('olga invites you to Helpers wanted').waitFor()
  await seat.page.getByRole('button', { name: 'Accept' }).click()
  await seat.page.waitForURL('/gate')
  await page.reload()
  await page.getByRole('button', { name: 'Take off ida' }).waitFor()
  await page.getByText('Invite by a link').click()
  await page.locator('.links').getByText('used up').waitFor()
  expect(await page.getByRole('button', { name: 'End the link' }).count()).toBe(0)
})

test('a platform admin finds the events of everybody, and opens a draft of another', async () => {
  const { api } = olga.client
  const draft = {
    title: 'Nobody knows yet',
    description: '',
    venue: 'Behind the curtain',
    timezone: 'Europe/Copenhagen',
    starts_at: new Date(Date.now() + 86_400_000).toISOString(),
    capacity: 10,
  }
  await answer(api.POST('/api/v1/event', { body: draft }))
  const { page } = await stage.openSeat({ viewport: DESK })
  await logInOn(page, stage.admin, '/organise')
  await page.getByRole('button', { name: 'All events' }).click()
  await page.getByLabel('Search all events').fill('curtain')
  await page.getByRole('link', { name: draft.title }).click()
  await page.getByRole('heading', { name: draft.title }).waitFor()
  await page.goto('/organise')
  await page.getByRole('heading', { name: 'Welcome, root' }).waitFor()

  const { page: own } = await stage.openSeat({ viewport: DESK })
  await logInOn(own, olga, '/organise?whose=all')
  await own.getByRole('link', { name: draft.title, exact: true }).waitFor()
  expect(await own.getByRole('button', { name: 'All events' }).count()).toBe(0)
})

test('a second invitation that is opened in the same tab is the one that is shown and accepted', async () => {
  const organiser = await stage.makePerson('iris', 'organiser')
  const links: string[] = []
  for (const title of ['First evening', 'Second evening']) {
    const { uuid } = await stage.makeEvent(organiser, { title })
    const { url_path } = await answer(
      organiser.client.api.POST('/api/v1/event/{id}/roster-link', {
        params: { path: { id: uuid } },
        body: { role: 'user', uses: 1, valid_days: 1 },
      }),
    )
    links.push(url_path)
  }
  const guest = await stage.makePerson('gunnar')
  const { page } = await stage.openSeat()
  await logInOn(page, guest, '/tickets')
  await page.goto(links[0] ?? '')
  await page.getByText('First evening').waitFor()
  await page.goto(links[1] ?? '')
  await page.getByText('Second evening').waitFor()
  expect(await page.getByText('First evening').count()).toBe(0)
  expect(page.url()).toBe(`${stage.url}/join`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('heading', { name: 'Second evening' }).waitFor()
})
