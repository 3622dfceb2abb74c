import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openConnections, seedEvent, seedUsers } from '../../test/events.ts'
import { openClaimsOf, seedProduct, seedQuota, untilAnswered } from '../../test/sales.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { cancelTicket } from './cancelTicket.ts'
import { giveTicket } from './giveTicket.ts'
import { giveTickets } from './giveTickets.ts'

const { sql, connection } = testDatabase()
/** Another process: its own connections. */
const other = openSql(connection)
afterAll(() => other.end())

const actorId = newId()
const [here, there] = [openClaimsOf(sql), openClaimsOf(other)]

/** An event of 100 places, with a product in a quota of its own. */
async function limited(size: number, product: object = {}) {
  const eventId = await seedEvent(sql)
  const quota = await seedQuota(sql, { eventId, size })
  const productId = await seedProduct(sql, { eventId, quotaIds: [quota], ...product })
  return { eventId, productId }
}

/** What the capacity, the product and the quota of the product count. */
async function counts(eventId: string) {
  const rows = await sql<{ taken: number }[]>`
    select taken from (
      select 1 as n, taken from quotas where event_id = ${eventId} and uuid = event_id
      union all select 2, taken from products where event_id = ${eventId} and name = 'Standing'
      union all select 3, taken from quotas where event_id = ${eventId} and uuid <> event_id) c order by n`
  return rows.map(({ taken }) => taken)
}

test('a ticket of a product takes a place of its quota, and gives all of them back', async () => {
  const { eventId, productId } = await limited(1)
  const [first = '', second = ''] = await seedUsers(sql, 2)
  const { ticket, made } = await giveTicket(sql, { eventId, userId: first, actorId, productId })
  expect([made, ticket]).toEqual([
    true,
    expect.objectContaining({
      product_name: 'Standing',
      origin: 'COMPLIMENTARY',
      status: 'BOOKED',
    }),
  ])
  await expect(counts(eventId)).resolves.toEqual([1, 1, 1])
  const full = { eventId, userId: second, actorId, productId }
  await expect(giveTicket(sql, full)).rejects.toMatchObject({
    code: 'sold_out',
    extra: { members: { product_ids: [productId], free: 0 } },
  })
  await giveTicket(sql, { eventId, userId: second, actorId })
  await expect(counts(eventId)).resolves.toEqual([2, 1, 1])
  await cancelTicket(sql, { ticketId: ticket.uuid, actorId })
  await expect(counts(eventId)).resolves.toEqual([1, 0, 0])
})

test('it is no part of the limit per person, which still holds for orders', async () => {
  const { eventId, productId } = await limited(50, { priceMinor: 0, limitPerPerson: 1 })
  const [userId = ''] = await seedUsers(sql, 1)
  const gift = { eventId, userId, actorId, productId }
  await here(eventId, { userId, productIds: [productId] })
  for (let n = 0; n < 2; n++) await giveTicket(sql, { ...gift, another: true })
  const [late = ''] = await seedUsers(sql, 1)
  await giveTicket(sql, { ...gift, userId: late })
  await here(eventId, { userId: late, productIds: [productId] })
  for (const id of [userId, late])
    await expect(here(eventId, { userId: id, productIds: [productId] })).rejects.toMatchObject({
      code: 'limit_reached',
    })
})

test('a repeat gets the ticket of that product, and a ticket of another one is no repeat', async () => {
  const { eventId, productId } = await limited(50)
  const [userId = ''] = await seedUsers(sql, 1)
  const plain = await giveTicket(sql, { eventId, userId, actorId })
  const gift = await giveTicket(sql, { eventId, userId, actorId, productId })
  const again = await giveTicket(sql, { eventId, userId, actorId, productId })
  expect([gift.made, again.made, again.ticket.uuid]).toEqual([true, false, gift.ticket.uuid])
  expect(gift.ticket.uuid).not.toBe(plain.ticket.uuid)
})

test('several are given together, or none where one has no place or no room', async () => {
  const { eventId, productId } = await limited(5)
  const [userId = ''] = await seedUsers(sql, 1)
  const gift = { eventId, userId, actorId, productId }
  const given = await giveTickets(sql, { ...gift, count: 3 })
  expect(new Set(given.map(({ uuid }) => uuid)).size).toBe(3)
  for (const ticket of given)
    expect(ticket).toMatchObject({ origin: 'COMPLIMENTARY', product_name: 'Standing' })
  await expect(counts(eventId)).resolves.toEqual([3, 3, 3])
  await expect(giveTickets(sql, { ...gift, count: 3 })).rejects.toMatchObject({
    code: 'sold_out',
    message: 'Only 2 of these places are left. Give fewer.',
    extra: { members: { product_ids: [productId], free: 2 } },
  })
  await sql`insert into settings (name, value) values ('limit tickets', '4')`
  const tooMany = giveTickets(sql, { ...gift, count: 2 })
  await expect(tooMany).rejects.toMatchObject({ code: 'storage_limit' })
  await expect(giveTickets(sql, { ...gift, count: 1 })).resolves.toHaveLength(1)
  await sql`delete from settings where name = 'limit tickets'`
  await expect(counts(eventId)).resolves.toEqual([4, 4, 4])
  const [rows] = await sql`
    select (select count(*)::int from tickets where event_id = ${eventId}) as tickets,
           (select count(*)::int from ticket_locators where event_id = ${eventId}) as locators,
           (select count(*)::int from audit_log where kind = 'ticket_given' and details->>'event_id' = ${eventId}) as told`
  expect(rows).toEqual({ tickets: 4, locators: 4, told: 4 })
})

test('a hold that is over is free for it, and one that is not is not', async () => {
  const { eventId, productId } = await limited(1)
  const [buyer = '', guest = ''] = await seedUsers(sql, 2)
  const order = await here(eventId, { userId: buyer, productIds: [productId] })
  const gift = { eventId, userId: guest, actorId, productId }
  await expect(giveTicket(sql, gift)).rejects.toMatchObject({ code: 'sold_out' })
  await sql`update orders set expires_at = clock_timestamp() where uuid = ${order.uuid}`
  await expect(giveTicket(sql, gift)).resolves.toMatchObject({ made: true })
  await expect(counts(eventId)).resolves.toEqual([1, 1, 1])
})

test('law 1: of 12 gifts and 12 orders for 8 places of a product exactly those that fit are made', async () => {
  await openConnections(sql, other)
  const { eventId, productId } = await limited(8)
  const people = await seedUsers(sql, 24)
  const ended = await Promise.allSettled(
    people.map((userId, i) =>
      untilAnswered<unknown>(() =>
        i % 2
          ? giveTicket(i % 4 === 1 ? sql : other, { eventId, userId, actorId, productId })
          : (i % 4 ? here : there)(eventId, { userId, productIds: [productId] }),
      ),
    ),
  )
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
  for (const one of ended)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'sold_out' })
  await expect(counts(eventId)).resolves.toEqual([8, 8, 8])
})
