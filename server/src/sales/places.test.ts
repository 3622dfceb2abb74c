import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { callerOf } from '../../test/callers.ts'
import { testDatabase } from '../../test/database.ts'
import { openConnections, seedEvent, seedTickets, seedUsers } from '../../test/events.ts'
import { changeEvent } from '../catalogue/changeEvent.ts'
import { createEvent } from '../catalogue/createEvent.ts'
import { readEvent } from '../catalogue/readEvent.ts'
import { newId } from '../db/ids.ts'
import { openSql, type Sql } from '../db/sql.ts'
import { cancelEvent } from '../tickets/cancelEvent.ts'
import { locateTicket } from '../tickets/locateTicket.ts'
import { readTicket } from '../tickets/readTicket.ts'
import { renameHolder } from '../tickets/renameHolder.ts'
import type { TicketOrigin } from '../tickets/ticketColumns.ts'
import { cancelOnlyTicket } from './cancelOnlyTicket.ts'
import { cancelTicket } from './cancelTicket.ts'
import { claimAlone } from './claimAlone.ts'
import { giveTicket } from './giveTicket.ts'
import { newRegistration } from './newRegistration.ts'
import { registeredTicket } from './registeredTicket.ts'

const { sql, connection } = testDatabase()
/** Another process: its own connections. */
const other = openSql(connection)
afterAll(() => other.end())

const issue = (
  pool: Sql,
  eventId: string,
  userId: string,
  origin: TicketOrigin = 'REGISTRATION',
) =>
  origin === 'COMPLIMENTARY'
    ? giveTicket(pool, { eventId, userId, actorId: userId })
    : claimAlone(pool, newRegistration({ eventId, userId })).then(registeredTicket)

/** An actor that these tests do not check. */
const actorId = newId()
const cancelOnly = (eventId: string, username: string, pool: Sql = sql) =>
  cancelOnlyTicket(pool, { eventId, username, actorId })
const cancelWhole = (pool: Sql, eventId: string) => cancelEvent(pool, { eventId, actorId })

/** Everybody claims at once, every second one through the other process. */
const claimAll = (eventId: string, userIds: readonly string[]) =>
  Promise.allSettled(userIds.map((userId, i) => issue(i % 2 ? other : sql, eventId, userId)))

async function liveTickets(eventId: string): Promise<number> {
  const [row] = await sql<{ live: number }[]>`
    select count(*)::int as live from tickets
     where event_id = ${eventId} and holds_place`
  return row?.live ?? -1
}

const countOf = (ended: readonly PromiseSettledResult<unknown>[]) =>
  ended.filter(({ status }) => status === 'fulfilled').length

const usernameOf = async (userId: string): Promise<string> => {
  const [row] = await sql<{ username: string }[]>`
    select username from users where uuid = ${userId}`
  return row?.username ?? ''
}

describe('law 1: never more than there is', () => {
  test('law 1: of 300 people for 100 places exactly 100 get one, over two processes', async () => {
    await openConnections(sql, other)
    const eventId = await seedEvent(sql, { capacity: 100 })
    const ended = await claimAll(eventId, await seedUsers(sql, 300))
    expect(countOf(ended)).toBe(100)
    for (const end of ended)
      if (end.status === 'rejected')
        expect(end.reason).toMatchObject({
          code: 'sold_out',
          extra: { members: { capacity: 100 } },
        })
    await expect(liveTickets(eventId)).resolves.toBe(100)
    await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 100 })
  })

  test('law 1: without the lock the same rush oversells, so the test above can fail', async () => {
    const eventId = await seedEvent(sql, { capacity: 1 })
    const unlocked = async (pool: typeof sql, userId: string) => {
      const [event] = await pool<{ taken: number; capacity: number }[]>`
        select taken, size as capacity, pg_sleep(0.02) from quotas where uuid = ${eventId}`
      if (!event || event.taken >= event.capacity) throw new Error('sold out')
      await pool`update quotas set taken = taken + 1 where uuid = ${eventId}`
      await pool`
        insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status)
        values (${eventId}, ${newId()}, ${userId}, 'x', '', 'REGISTRATION', 'BOOKED')`
    }
    const users = await seedUsers(sql, 20)
    await Promise.allSettled(users.map((userId, i) => unlocked(i % 2 ? other : sql, userId)))
    expect(await liveTickets(eventId)).toBeGreaterThan(1)
  })

  test('law 1: one person who claims twenty times at once gets one ticket', async () => {
    const eventId = await seedEvent(sql, { capacity: 5 })
    const [userId = ''] = await seedUsers(sql, 1)
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, i) => issue(i % 2 ? other : sql, eventId, userId)),
    )
    expect(claims.filter(({ made }) => made)).toHaveLength(1)
    expect(new Set(claims.map(({ ticket }) => ticket.uuid)).size).toBe(1)
    await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 1 })
  })

  test('law 1: a registration and a gift to one person at once are one ticket', async () => {
    const eventId = await seedEvent(sql, { capacity: 5 })
    const [userId = ''] = await seedUsers(sql, 1)
    await Promise.all([
      issue(sql, eventId, userId, 'REGISTRATION'),
      issue(other, eventId, userId, 'COMPLIMENTARY'),
    ])
    await expect(liveTickets(eventId)).resolves.toBe(1)
    await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 1 })
  })

  test('law 1: a capacity lowered in the middle of a rush holds from the moment it is answered', async () => {
    for (let round = 0; round < 5; round++) {
      const eventId = await seedEvent(sql, { capacity: 100 })
      const rush = claimAll(eventId, await seedUsers(sql, 80))
      await sleep(round * 8)
      const lowered = await changeEvent(sql, { eventId, actorId, input: { capacity: 20 } })
      const ended = await rush
      expect(countOf(ended)).toBe(Math.max(20, lowered.registered))
      await expect(liveTickets(eventId)).resolves.toBe(countOf(ended))
    }
  })

  test('law 1: a capacity below what is taken throws nobody out and lets nobody new in', async () => {
    const eventId = await seedEvent(sql, { capacity: 3 })
    const [first = '', second = '', third = '', fourth = ''] = await seedUsers(sql, 4)
    for (const userId of [first, second, third]) await issue(sql, eventId, userId)
    await changeEvent(sql, { eventId, actorId, input: { capacity: 2 } })
    await expect(issue(sql, eventId, first)).resolves.toMatchObject({ made: false })
    await expect(issue(sql, eventId, fourth)).rejects.toMatchObject({ code: 'sold_out' })
    await cancelOnly(eventId, await usernameOf(third))
    await expect(issue(sql, eventId, fourth)).rejects.toMatchObject({ code: 'sold_out' })
    await cancelOnly(eventId, await usernameOf(second))
    await expect(issue(sql, eventId, fourth)).resolves.toMatchObject({ made: true })
  })

  test('law 1: an event of no places is sold out', async () => {
    const eventId = await seedEvent(sql, { capacity: 0 })
    const [userId = ''] = await seedUsers(sql, 1)
    await expect(issue(sql, eventId, userId)).rejects.toMatchObject({ code: 'sold_out' })
  })
})

test('a new ticket is BOOKED, can be found by its id alone, and is its holder’s only', async () => {
  const eventId = await seedEvent(sql)
  const [holder = '', stranger = ''] = await seedUsers(sql, 2)
  const { ticket } = await issue(sql, eventId, holder)
  expect(ticket).toMatchObject({ status: 'BOOKED', origin: 'REGISTRATION', inside: false })
  await expect(locateTicket(sql, ticket.uuid)).resolves.toBe(eventId)
  await expect(
    readTicket(sql, { ticketId: ticket.uuid, caller: callerOf(holder) }),
  ).resolves.toMatchObject({ uuid: ticket.uuid })
  await expect(
    readTicket(sql, { ticketId: ticket.uuid, caller: callerOf(stranger) }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(locateTicket(sql, newId())).rejects.toMatchObject({ code: 'not_found' })
})

test('a refused claim leaves nothing behind', async () => {
  const eventId = await seedEvent(sql)
  await expect(issue(sql, eventId, newId())).rejects.toMatchObject({ code: 'not_found' })
  await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 0 })
  await expect(issue(sql, newId(), newId())).rejects.toMatchObject({ code: 'not_found' })
})

test('a draft takes gifts and no registrations; one that is over or cancelled takes neither', async () => {
  const [first = '', second = ''] = await seedUsers(sql, 2)
  const input = { title: 'Later', description: '', starts_at: '2030-01-01T00:00:00Z', capacity: 9 }
  const { uuid: draft } = await createEvent(sql, { input, creatorId: first })
  const closed = { code: 'event_not_open' }
  await expect(issue(sql, draft, first)).rejects.toMatchObject(closed)
  await expect(issue(sql, draft, first, 'COMPLIMENTARY')).resolves.toMatchObject({
    made: true,
    ticket: { origin: 'COMPLIMENTARY' },
  })
  const over = await seedEvent(sql, {
    starts_at: '2020-01-01T18:00:00Z',
    ends_at: '2020-01-01T20:00:00Z',
  })
  const cancelled = await seedEvent(sql)
  await cancelWhole(sql, cancelled)
  for (const eventId of [over, cancelled])
    for (const origin of ['REGISTRATION', 'COMPLIMENTARY'] as const)
      await expect(issue(sql, eventId, second, origin)).rejects.toMatchObject(closed)
})

test('an event that has begun and is not over still takes people', async () => {
  const eventId = await seedEvent(sql, {
    starts_at: '2020-01-01T18:00:00Z',
    ends_at: '2090-01-01T18:00:00Z',
  })
  const [userId = ''] = await seedUsers(sql, 1)
  await expect(issue(sql, eventId, userId)).resolves.toMatchObject({ made: true })
})

test('a cancelled ticket gives its place up once, however often at once it is cancelled', async () => {
  const eventId = await seedEvent(sql, { capacity: 2 })
  const users = await seedUsers(sql, 2)
  for (const userId of users) await issue(sql, eventId, userId)
  const username = (await usernameOf(users[0] ?? '')).toUpperCase()
  const ended = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) => cancelOnly(eventId, username, i % 2 ? other : sql)),
  )
  expect(countOf(ended)).toBe(1)
  await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 1 })
  await expect(liveTickets(eventId)).resolves.toBe(1)
})

test('a person whose ticket was cancelled may come again, with another ticket', async () => {
  const eventId = await seedEvent(sql)
  const [userId = ''] = await seedUsers(sql, 1)
  const { ticket } = await issue(sql, eventId, userId)
  await cancelOnly(eventId, await usernameOf(userId))
  const again = await issue(sql, eventId, userId)
  expect(again.made).toBe(true)
  expect(again.ticket.uuid).not.toBe(ticket.uuid)
  await expect(
    readTicket(sql, { ticketId: ticket.uuid, caller: callerOf(userId) }),
  ).resolves.toMatchObject({
    status: 'CANCELLED',
    cancelled_at: expect.any(Date),
  })
})

test('a CONSUMED ticket is final: it is not cancelled, alone or with its event', async () => {
  const eventId = await seedEvent(sql)
  const [used = '', unused = ''] = await seedUsers(sql, 2)
  for (const userId of [used, unused]) await issue(sql, eventId, userId)
  await sql`
    update tickets set status = 'CONSUMED', validation_datetime = now()
     where event_id = ${eventId} and user_id = ${used}`
  await expect(cancelOnly(eventId, await usernameOf(used))).rejects.toMatchObject({
    code: 'state_conflict',
  })
  const cancelled = await cancelWhole(sql, eventId)
  expect(cancelled).toMatchObject({ status: 'CANCELLED', registered: 1 })
  const tickets = await sql`
    select user_id, status from tickets where event_id = ${eventId} order by uuid`
  expect([...tickets]).toEqual([
    { user_id: used, status: 'CONSUMED' },
    { user_id: unused, status: 'CANCELLED' },
  ])
  await expect(cancelWhole(sql, eventId)).resolves.toEqual(cancelled)
})

describe('of several tickets of one person', () => {
  const give = (eventId: string, userId: string) =>
    giveTicket(sql, { eventId, userId, actorId, another: true })

  /** A registration and two gifts: three places. */
  const holdThree = async () => {
    const eventId = await seedEvent(sql)
    const [userId = ''] = await seedUsers(sql, 1)
    const { ticket } = await issue(sql, eventId, userId)
    const gifts = [await give(eventId, userId), await give(eventId, userId)]
    const ids = [ticket, ...gifts.map((gift) => gift.ticket)].map(({ uuid }) => uuid)
    return { eventId, userId, ids, username: await usernameOf(userId) }
  }

  test('each holds a place, and a repeated order is answered the one of its own origin', async () => {
    const { eventId, userId, ids } = await holdThree()
    expect(new Set(ids).size).toBe(3)
    await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 3 })
    const again = await issue(sql, eventId, userId)
    expect([again.made, again.ticket.uuid]).toEqual([false, ids[0]])
    const gift = await issue(sql, eventId, userId, 'COMPLIMENTARY')
    expect([gift.made, gift.ticket.uuid]).toEqual([false, ids[1]])
  })

  test('the one is cancelled whose id is given, by itself and once, and its place is free', async () => {
    const { eventId, ids } = await holdThree()
    const [, ticketId = ''] = ids
    const ended = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => cancelTicket(i % 2 ? other : sql, { ticketId, actorId })),
    )
    expect(countOf(ended)).toBe(8)
    await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 2 })
    const cancelled = await sql`
      select uuid from tickets where event_id = ${eventId} and status = 'CANCELLED'`
    expect(cancelled.map((row) => row['uuid'])).toEqual([ticketId])
    const told = await sql`
      select details from audit_log
       where kind = 'ticket_cancelled' and details ->> 'ticket_id' = ${ticketId}`
    expect(told).toHaveLength(1)
  })

  test('none is chosen by the name of their holder, and all are named, until one is left', async () => {
    const { eventId, ids, username } = await holdThree()
    const [first = '', second = '', third = ''] = ids
    const ambiguous = async () =>
      (await cancelOnly(eventId, username).catch((refusal) => refusal)).extra.members.ticket_ids
    await expect(ambiguous()).resolves.toEqual(ids)
    await expect(liveTickets(eventId)).resolves.toBe(3)
    await cancelTicket(sql, { ticketId: first, actorId })
    await sql`
      update tickets set status = 'CONSUMED', validation_datetime = now() where uuid = ${third}`
    await expect(ambiguous()).resolves.toEqual([second, third])
    await cancelTicket(sql, { ticketId: second, actorId })
    await expect(cancelOnly(eventId, username)).rejects.toMatchObject({ code: 'state_conflict' })
  })

  test('one that is used or expired is not cancelled', async () => {
    const { eventId, ids } = await holdThree()
    const [used = '', expired = ''] = ids
    await sql`
      update tickets set status = 'CONSUMED', validation_datetime = now() where uuid = ${used}`
    await sql`update tickets set status = 'EXPIRED' where uuid = ${expired}`
    for (const ticketId of [used, expired])
      await expect(cancelTicket(sql, { ticketId, actorId })).rejects.toMatchObject({
        code: 'state_conflict',
      })
    await expect(cancelTicket(sql, { ticketId: newId(), actorId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 3 })
  })
})

test('an event cancelled in the middle of a rush leaves no live ticket', async () => {
  for (let round = 0; round < 5; round++) {
    const eventId = await seedEvent(sql, { capacity: 100 })
    const rush = claimAll(eventId, await seedUsers(sql, 40))
    await sleep(round * 4)
    await cancelWhole(other, eventId)
    await rush
    await expect(liveTickets(eventId)).resolves.toBe(0)
    await expect(readEvent(sql, eventId)).resolves.toMatchObject({ registered: 0 })
  }
})

test('a changed name is copied onto the tickets its owner holds, and onto no other', async () => {
  const eventId = await seedEvent(sql)
  const [renamed = '', kept = ''] = await seedUsers(sql, 2)
  for (const userId of [renamed, kept]) await issue(sql, eventId, userId)
  await seedTickets(sql, eventId, 1)
  await sql`update users set first_name = 'Ada', last_name = '' where uuid = ${renamed}`
  await sql.begin((tx) => renameHolder(tx, renamed))
  const names = await sql`
    select holder_name from tickets where event_id = ${eventId} order by uuid`
  expect(names.map((row) => row['holder_name'])).toEqual(['Ada', 'First Last', 'First Last'])
})
