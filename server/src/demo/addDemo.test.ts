import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { addDemo } from './addDemo.ts'
import { demoSheetFile, readSheet } from './sheet.ts'

const t = testApp()
const folder = mkdtempSync(join(tmpdir(), 'tessera-demo-'))
afterAll(() => rmSync(folder, { recursive: true }))

const start = (): Promise<string[]> =>
  addDemo({
    database: {
      sql: t.sql,
      hotSql: t.sql,
      isEmbedded: true,
      connection: t.connection,
      close: async () => {},
    },
    vault: t.vault,
    dataFolder: folder,
    publicUrl: 'http://localhost:8116',
  })

let admin: Person
let eventId: string
let firstLines: string[]

beforeAll(async () => {
  firstLines = await start()
  admin = await t.person({ role: 'admin' })
  eventId = (await readSheet(demoSheetFile(folder)))?.event_id ?? ''
}, 60_000)

const read = async (path: string) => (await t.call('GET', path, { as: admin })).json()

const licenceId = async (title: string): Promise<string> =>
  (await t.sql<{ uuid: string }[]>`select uuid from licences where title = ${title}`)[0]?.uuid ?? ''

const countAll = () => t.sql`
  select (select count(*)::int from users) as users, (select count(*)::int from events) as events,
         (select count(*)::int from tickets) as tickets, (select count(*)::int from scans) as scans,
         (select count(*)::int from licence_seats) as stays`

const timesOfNight = async () => {
  const { doors_at, starts_at, ends_at } = await read(`/event/${eventId}`)
  return { doors: Date.parse(doors_at), starts: Date.parse(starts_at), ends: Date.parse(ends_at) }
}

test('the list of events shows tonight first, one with few places left and one that is sold out', async () => {
  const { items } = await (await t.call('GET', '/event/list')).json()
  const of = (title: string) => items.find((event: { title: string }) => event.title === title)
  expect(items[0]).toMatchObject({ title: 'Demo night', capacity: 120, registered: 70 })
  expect(of('Nattog: klubnat')).toMatchObject({ capacity: 60, registered: 57 })
  expect(of('Mosaic workshop for children')).toMatchObject({ capacity: 16, registered: 16 })
  expect(items.filter((event: { picture: unknown }) => event.picture)).toHaveLength(3)
  expect([of('Timber and Light'), of('Søndagsjazz')]).toEqual([undefined, undefined])
})

test('the organiser has a draft, and an event that is over with the guests who came', async () => {
  const { items } = await read('/user/olga/duties')
  expect(items).toHaveLength(6)
  const { items: past } = await read('/user/olga/duties?past=1')
  expect(past).toMatchObject([{ event: { title: 'Søndagsjazz', registered: 41 } }])
  expect(await read(`/event/${past[0].event.uuid}/live`)).toMatchObject({
    admitted: 36,
    refused: 0,
  })
})

test('tickets of one event are sold, by a seller whom the organiser runs', async () => {
  const { items } = await (await t.call('GET', '/event/list')).json()
  const choir = items.find(({ title }: { title: string }) => title.startsWith('Kor i'))
  expect(choir).toMatchObject({ price_from: { amount_minor: 9_000, currency: 'DKK' } })
  expect(await read(`/seller/${choir.seller_id}`)).toMatchObject({ name: 'Fonden Sejlhuset' })
  const { items: admins } = await read(`/seller/${choir.seller_id}/admin`)
  expect(admins).toMatchObject([{ username: 'olga' }])
  const counts = await t.sql`
    select status, count(*)::int as count from orders
     where event_id = ${choir.uuid} group by status order by status`
  expect(counts).toEqual([
    { status: 'BOOKED', count: 24 },
    { status: 'PENDING', count: 1 },
  ])
  const { items: orders } = await read('/user/ada/order')
  expect(
    orders.filter(({ event_id }: { event_id: string }) => event_id === choir.uuid),
  ).toMatchObject([{ status: 'BOOKED', total: { amount_minor: 36_000 }, positions: [{}, {}] }])
})

test('a picture of the demo is answered as WebP', async () => {
  const picture = await t.call('GET', `/event/${eventId}/picture`)
  expect(picture.statusCode).toBe(200)
  expect(picture.headers['content-type']).toBe('image/webp')
})

test('the live board of tonight shows both gates, refusals and an entry that was undone', async () => {
  const live = await read(`/event/${eventId}/live`)
  expect(live).toMatchObject({ inside: 31, admitted: 34, refused: 6, double_entries: 2, undone: 1 })
  expect(live.per_gate.map(({ gate }: { gate: string }) => gate).sort()).toEqual(['North', 'South'])
  expect(live.per_minute.length).toBeGreaterThan(10)
  expect(live.refusals.map(({ reason }: { reason: string }) => reason).sort()).toEqual([
    'already_consumed',
    'bad_code',
    'cancelled',
    'not_inside',
    'stale_code',
  ])
})

test('the first use of each ticket is its first entry that counts, also after both were moved', async () => {
  const wrong = await t.sql`
    select t.uuid from tickets t
     where t.validation_datetime is distinct from (
       select min(s.happened_at) from scans s
        where s.event_id = t.event_id and s.ticket_id = t.uuid and s.result = 'admitted'
          and s.direction = 'in' and s.undone_at is null)`
  expect(wrong).toEqual([])
})

test('Spectra has 18 members, 7 of them in on machines with names, and 60 days of use', async () => {
  const id = await licenceId('Spectra')
  const { items: members } = await read(`/licence/${id}/member?page_size=100`)
  expect(members).toHaveLength(18)
  const { items: seats } = await read(`/licence/${id}/licence-seat`)
  expect(seats).toHaveLength(7)
  for (const seat of seats)
    expect(seat.devices).toMatchObject([{ device_name: expect.stringMatching(/’/) }])
  const { items: days } = await read(`/licence/${id}/use?days=60`)
  const used = days.filter(({ peak }: { peak: number }) => peak > 0)
  expect(used.length).toBeGreaterThan(50)
  expect(Math.max(...days.map(({ peak }: { peak: number }) => peak))).toBe(12)
  const { answer } = await read(`/licence/${id}/advice`)
  expect(['yes', 'no']).toContain(answer)
})

test('the microscope is full, and two people are in line', async () => {
  const id = await licenceId('Microscope')
  expect((await read(`/licence/${id}/licence-seat`)).items).toHaveLength(2)
  expect((await read(`/licence/${id}/line`)).items).toMatchObject([
    { position: 1 },
    { position: 2 },
  ])
})

test('the sheet is for its owner only', () => {
  expect(statSync(demoSheetFile(folder)).mode & 0o777).toBe(0o600)
})

test('a later start adds nothing, moves nothing that is going on, and names the same event', async () => {
  const [counted, times] = [await countAll(), await timesOfNight()]
  const lines = await start()
  expect(lines.join('\n')).toContain(eventId)
  expect(firstLines.join('\n')).toContain(eventId)
  expect(await countAll()).toEqual(counted)
  expect(await timesOfNight()).toEqual(times)
})

test('a start after the end of "Demo night" moves it to tonight, and its guests stay', async () => {
  await t.sql`
    update events set doors_at = doors_at - interval '3 days', starts_at = starts_at - interval '3 days',
                      ends_at = ends_at - interval '3 days' where uuid = ${eventId}`
  await start()
  const { doors, starts, ends } = await timesOfNight()
  const now = Date.now()
  expect(doors).toBeLessThan(now)
  expect(starts).toBeGreaterThan(now)
  expect(ends).toBeGreaterThan(now + 6 * 3_600_000)
  expect(await read(`/event/${eventId}/live`)).toMatchObject({ registered: 70, inside: 31 })
})

test('a cancelled "Demo night" stays where and what it is', async () => {
  await t.sql`
    update events set status = 'CANCELLED', doors_at = doors_at - interval '3 days',
                      starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days'
     where uuid = ${eventId}`
  const times = await timesOfNight()
  await start()
  expect(await timesOfNight()).toEqual(times)
})
