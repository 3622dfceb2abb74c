import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'

const t = documented(testApp())

const word = () => `w${randomBytes(6).toString('hex')}`
const fromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const titles = async (query: Record<string, string>, as?: Person): Promise<string[]> => {
  const answer = await t.call('GET', `/event/list?${new URLSearchParams(query)}`, as ? { as } : {})
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ title }: { title: string }) => title)
}
const register = (person: Person, eventId: string) =>
  t.call('POST', `/user/${person.username}/events`, { as: person, body: { event_id: eventId } })

describe('an event without an end in the input', () => {
  test('of 2020 takes no registrations, and does not lead the list', async () => {
    const title = word()
    const event = await publishedEvent(t, { title, starts_at: '2020-01-01T20:00:00Z' })
    const read = (await t.call('GET', `/event/${event.uuid}`)).json()
    expect(read.ends_at).toBe('2020-01-02T20:00:00.000Z')
    expect(problemOf(await register(await t.person(), event.uuid))).toBe('409 event_not_open')
    expect(await titles({ title })).toEqual([])
    expect(await titles({ title, past: '1' })).toEqual([title])
  })

  test('ends 24 hours after its start, also when the start is moved', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    const change = async (body: object): Promise<Record<string, unknown>> => {
      const answer = await t.call('PATCH', `/event/${uuid}`, { as: organiser, body })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    expect(await change({ starts_at: '2031-03-01T10:00:00Z' })).toMatchObject({
      ends_at: '2031-03-02T10:00:00.000Z',
    })
    expect(await change({ capacity: 3 })).toMatchObject({ ends_at: '2031-03-02T10:00:00.000Z' })
    const ends_at = '2031-03-05T10:00:00.000Z'
    expect(await change({ ends_at })).toMatchObject({ ends_at })
    expect(await change({ starts_at: '2031-03-02T10:00:00Z' })).toMatchObject({ ends_at })
    expect(await change({ ends_at: null })).toMatchObject({ ends_at: '2031-03-03T10:00:00.000Z' })
  })

  test('has its end in every list: of events, of held tickets and of one’s own', async () => {
    const title = word()
    const event = await publishedEvent(t, { title })
    const person = await t.person()
    expect((await register(person, event.uuid)).statusCode).toBe(201)
    const held = await t.call('GET', `/user/${person.username}/events`, { as: person })
    const listed = await t.call('GET', '/event/list?mine=1', { as: event.organiser })
    expect(new Date(held.json().items[0].event.ends_at)).toEqual(new Date('2030-06-02T18:00:00Z'))
    expect(listed.json().items[0].ends_at).toBe('2030-06-02T18:00:00.000Z')
  })

  test('is refused when its end would have a year of five digits, also when it is moved there', async () => {
    const { uuid, organiser } = await publishedEvent(t)
    const body = { title: 'X', description: '', capacity: 1, starts_at: '9999-12-31T12:00:00Z' }
    const made = await t.call('POST', '/event', { as: organiser, body })
    const { starts_at } = body
    const moved = await t.call('PATCH', `/event/${uuid}`, { as: organiser, body: { starts_at } })
    for (const answer of [made, moved]) {
      expect(problemOf(answer)).toBe('400 malformed_input')
      expect(answer.json().errors).toEqual([
        { path: '/ends_at', code: 'not_a_date', reason: 'must be before the year 10000' },
      ])
    }
    const ends_at = '9999-12-31T23:59:59Z'
    const named = await t.call('POST', '/event', { as: organiser, body: { ...body, ends_at } })
    expect(named.statusCode, named.body).toBe(201)
  })

  test('an event cannot be stored without an end', async () => {
    const { uuid } = await publishedEvent(t)
    await expect(
      t.sql`update events set ends_at = null where uuid = ${uuid}`.then(() => 'stored'),
    ).rejects.toMatchObject({ code: '23502' })
  })
})

describe('the list of events', () => {
  test('begins with those under way, then those to come; past=1 has the rest, the last one first', async () => {
    const tag = word()
    const times: Record<string, readonly [number, number]> = {
      'long over': [-5_000, -4_999],
      'just over': [-3, -1],
      'under way for long': [-9_000, 5],
      'under way': [-1, 5],
      soon: [1, 2],
      later: [500, 501],
    }
    for (const [name, [starts, ends]] of Object.entries(times))
      await publishedEvent(t, {
        title: `${tag} ${name}`,
        starts_at: fromNow(starts),
        ends_at: fromNow(ends),
      })
    const names = async (query: Record<string, string> = {}): Promise<string[]> =>
      (await titles({ title: tag, ...query })).map((title) => title.slice(tag.length + 1))
    expect(await names()).toEqual(['under way for long', 'under way', 'soon', 'later'])
    expect(await names({ past: '0' })).toEqual(await names())
    expect(await names({ past: '1' })).toEqual(['just over', 'long over'])
    for (const past of ['0', '1']) {
      const paged: string[] = []
      let page: string | null = null
      do {
        const query: string = new URLSearchParams({
          title: tag,
          past,
          page_size: '1',
          ...(page !== null && { page }),
        }).toString()
        const answer: { items: { title: string }[]; next_page: string | null } = (
          await t.call('GET', `/event/list?${query}`)
        ).json()
        paged.push(...answer.items.map(({ title }) => title.slice(tag.length + 1)))
        page = answer.next_page
      } while (page !== null)
      expect(paged).toEqual(await names({ past }))
    }
  })

  test('mine=1 begins with what is not over, too, drafts included', async () => {
    const as = await t.person({ role: 'organiser' })
    const draft = (title: string, starts_at: string) =>
      t.call('POST', '/event', { as, body: { title, description: '', starts_at, capacity: 1 } })
    await draft('old', '2020-01-01T00:00:00Z')
    await draft('new', '2035-01-01T00:00:00Z')
    expect(await titles({ mine: '1' }, as)).toEqual(['new'])
    expect(await titles({ mine: '1', past: '1' }, as)).toEqual(['old'])
  })

  test('another value of past is refused', async () => {
    expect(problemOf(await t.call('GET', '/event/list?past=yes'))).toBe('400 malformed_input')
  })
})

test('held tickets begin with events that are not over; past=1 lists the others', async () => {
  const person = await t.person()
  const [over, open] = [await publishedEvent(t), await publishedEvent(t)]
  for (const event of [over, open])
    expect((await register(person, event.uuid)).statusCode).toBe(201)
  await t.sql`
    update events set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
     where uuid = ${over.uuid}`
  const held = async (query: string): Promise<string[]> => {
    const answer = await t.call('GET', `/user/${person.username}/events${query}`, { as: person })
    return answer.json().items.map(({ event }: { event: { uuid: string } }) => event.uuid)
  }
  expect(await held('')).toEqual([open.uuid])
  expect(await held('?past=1')).toEqual([over.uuid])
})

describe('the time zone of an event', () => {
  const draft = { title: 'X', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 1 }
  const create = async (timezone: string) =>
    t.call('POST', '/event', {
      as: await t.person({ role: 'organiser' }),
      body: { ...draft, timezone },
    })

  test.each([
    ['Europe/Copenhagen', 'Europe/Copenhagen'],
    ['europe/copenhagen', 'Europe/Copenhagen'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['America/Port-au-Prince', 'America/Port-au-Prince'],
    ['US/Eastern', 'America/New_York'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
    [' Europe/Zurich ', 'Europe/Zurich'],
  ])('%j is stored as %s', async (timezone, stored) => {
    expect((await create(timezone)).json().timezone).toBe(stored)
  })

  test.each([
    '+02:00',
    '-0500',
    '+01',
    'EST5EDT',
    'EST',
    'CET',
    'PST8PDT',
    'Etc/GMT+5',
    'GMT+2',
    'UTC+1',
    'SystemV/EST5',
    'Factory',
    'Japan',
    'Europe/Atlantis',
    'Europe/',
    'Europe/Copenhagen\n+1',
    '',
  ])('%j is refused', async (timezone) => {
    const answer = await create(timezone)
    expect(problemOf(answer)).toBe('400 malformed_input')
    expect(answer.json().errors[0].path).toBe('/timezone')
  })
})
