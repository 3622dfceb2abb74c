import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { heldTicket, publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { finishCancelling } from '../tickets/finishCancelling.ts'
import { tellHolders } from '../tickets/tellHolders.ts'

const t = testApp()

const read = (event: string, as: Person) => t.call('GET', `/event/${event}/letter`, { as })
const send = (event: string, as: Person) => t.call('POST', `/event/${event}/letter`, { as })
const change = (event: string, as: Person, body: object) =>
  t.call('PATCH', `/event/${event}`, { as, body })

const lettersOf = async (event: string) => {
  const rows = await t.sql<{ kind: string; user_id: string }[]>`
    select kind, user_id from letters where data ->> 'event_id' = ${event} and kind <> 'order_booked' order by uuid`
  return rows.map(({ kind, user_id }) => [kind, user_id])
}

const jobsOf = async (event: string) => {
  const rows = await t.sql`
    select 1 from tessera_jobs.job
     where name = 'tell_holders' and singleton_key = ${event} and state = 'created'`
  return rows.length
}

test('the holders of tickets are told of a change of time once, when an admin asks for it', async () => {
  const event = await publishedEvent(t)
  const [ada, ben, late] = [await t.person(), await t.person(), await t.person()]
  await heldTicket(t, event, ada)
  await heldTicket(t, event, ben)
  await t.call('DELETE', `/user/${ben.username}/events/${event.uuid}`, { as: ben })
  const before = await read(event.uuid, event.organiser)
  expect(before.json()).toEqual({ moved_at: null, told_at: null, holders: 0 })
  await change(event.uuid, event.organiser, { title: 'A loud concert', description: 'x' })
  expect((await read(event.uuid, event.organiser)).json().moved_at).toBeNull()

  await change(event.uuid, event.organiser, { starts_at: '2030-06-02T18:00:00Z' })
  const moved = (await read(event.uuid, event.organiser)).json()
  expect(moved).toMatchObject({ told_at: null, holders: 1 })
  // Who registers now knows the new time.
  await heldTicket(t, event, late)
  await expect(lettersOf(event.uuid)).resolves.toEqual([])

  const sent = await send(event.uuid, event.organiser)
  expect(sent.statusCode).toBe(200)
  expect(sent.json()).toEqual({ ...moved, told_at: moved.moved_at })
  await expect(jobsOf(event.uuid)).resolves.toBe(1)
  await expect(tellHolders(t.sql, event.uuid)).resolves.toBe(1)
  await expect(lettersOf(event.uuid)).resolves.toEqual([['event_moved', ada.uuid]])

  const again = await send(event.uuid, event.organiser)
  expect(again.json()).toEqual(sent.json())
  await expect(tellHolders(t.sql, event.uuid)).resolves.toBe(0)

  await change(event.uuid, event.organiser, { starts_at: '2030-06-03T18:00:00Z' })
  expect((await read(event.uuid, event.organiser)).json()).toMatchObject({
    holders: 2,
    told_at: null,
  })
  await send(event.uuid, event.organiser)
  await expect(tellHolders(t.sql, event.uuid)).resolves.toBe(2)
  const [audited] = await t.sql`
    select count(*)::int as n from audit_log
     where kind = 'holders_told' and details ->> 'event_id' = ${event.uuid}`
  expect(audited).toEqual({ n: 2 })
})

test('a change of the place, the end or the doors is one to tell, and a draft has none', async () => {
  const event = await publishedEvent(t)
  let last = ''
  for (const body of [
    { venue: 'The hall' },
    { doors_at: '2030-06-01T17:00:00Z' },
    { ends_at: '2030-06-01T23:00:00Z' },
    { timezone: 'Europe/Copenhagen' },
  ]) {
    await change(event.uuid, event.organiser, body)
    const { moved_at } = (await read(event.uuid, event.organiser)).json()
    expect(moved_at > last, JSON.stringify(body)).toBe(true)
    last = moved_at
    await change(event.uuid, event.organiser, body)
    expect((await read(event.uuid, event.organiser)).json().moved_at).toBe(last)
  }
  const draft = await t.call('POST', '/event', {
    as: event.organiser,
    body: { title: 'x', description: '', starts_at: '2030-06-01T18:00:00Z', capacity: 1 },
  })
  const { uuid } = draft.json()
  await change(uuid, event.organiser, { starts_at: '2030-06-02T18:00:00Z' })
  expect((await read(uuid, event.organiser)).json().moved_at).toBeNull()
})

test('when there is nothing to tell, nobody is told', async () => {
  const event = await publishedEvent(t)
  expect(problemOf(await send(event.uuid, event.organiser))).toBe('409 state_conflict')
  await change(event.uuid, event.organiser, { starts_at: '2030-06-02T18:00:00Z' })
  await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
  expect(problemOf(await send(event.uuid, event.organiser))).toBe('409 state_conflict')
})

test('only an admin of the event may read or send its letter', async () => {
  const event = await publishedEvent(t)
  const stranger = await t.person({ role: 'organiser' })
  for (const call of [read, send]) {
    expect((await call(event.uuid, stranger)).statusCode).toBe(403)
    expect((await call(event.uuid, event.agent)).statusCode).toBe(403)
  }
})

test('when an event is cancelled, those who have a ticket then are told, and not who gave it back', async () => {
  const event = await publishedEvent(t)
  const [ada, ben] = [await t.person(), await t.person()]
  await heldTicket(t, event, ada)
  await heldTicket(t, event, ben)
  await t.call('DELETE', `/user/${ben.username}/events/${event.uuid}`, { as: ben })
  await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
  await expect(jobsOf(event.uuid)).resolves.toBe(1)
  await finishCancelling(t.sql, event.uuid)
  await expect(tellHolders(t.sql, event.uuid)).resolves.toBe(1)
  await expect(lettersOf(event.uuid)).resolves.toEqual([['event_cancelled', ada.uuid]])
  const left = await t.sql`select 1 from events where uuid = ${event.uuid} and telling is not null`
  expect(left).toHaveLength(0)
})

test('an event that is over tells nobody when it is cancelled', async () => {
  const event = await publishedEvent(t)
  await heldTicket(t, event, await t.person())
  await t.sql`
    update events set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'
     where uuid = ${event.uuid}`
  const cancelled = await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
  expect(cancelled.statusCode).toBe(200)
  await expect(tellHolders(t.sql, event.uuid)).resolves.toBe(0)
})

test('a draft that is cancelled tells nobody', async () => {
  const organiser = await t.person({ role: 'organiser' })
  const body = { title: 'x', description: '', starts_at: '2030-06-01T18:00:00Z', capacity: 1 }
  const { uuid } = (await t.call('POST', '/event', { as: organiser, body })).json()
  await t.call('POST', `/event/${uuid}/cancel`, { as: organiser })
  await expect(tellHolders(t.sql, uuid)).resolves.toBe(0)
})

test('letters are in the language of the page on which a person signed up, or that they chose', async () => {
  const event = await publishedEvent(t)
  const ada = await t.person()
  const languageOf = async () =>
    (await t.sql`select language from users where uuid = ${ada.uuid}`)[0]?.['language']
  const signedUp = await t.call('POST', '/user', {
    headers: { 'accept-language': 'da-DK,da;q=0.9' },
    body: {
      username: `s${ada.uuid.slice(-12)}`,
      email: 's@example.org',
      password1: 'a good long phrase',
      password2: 'a good long phrase',
    },
  })
  const [stored] = await t.sql`select language from users where uuid = ${signedUp.json().uuid}`
  expect(stored).toEqual({ language: 'da' })
  const chosen = await t.call('PATCH', `/user/${ada.username}`, {
    as: ada,
    body: { language: 'da' },
  })
  expect(chosen.statusCode).toBe(200)
  await expect(languageOf()).resolves.toBe('da')
  await heldTicket(t, event, ada)
  await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
  await tellHolders(t.sql, event.uuid)
  const [letter] = await t.sql`select language from letters where user_id = ${ada.uuid}`
  expect(letter).toEqual({ language: 'da' })
  const refused = await t.call('PATCH', `/user/${ada.username}`, {
    as: ada,
    body: { language: 'tlh' },
  })
  expect(problemOf(refused)).toBe('400 malformed_input')
})
