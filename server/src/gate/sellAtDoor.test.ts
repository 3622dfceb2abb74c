import { afterAll, describe, expect, test } from 'vitest'
import { callerOf } from '../../test/callers.ts'
import { testDatabase } from '../../test/database.ts'
import { openConnections, seedEvent, seedUsers } from '../../test/events.ts'
import { openClaimsOf, seedProduct, seedQuota, untilAnswered } from '../../test/sales.ts'
import { newId } from '../db/ids.ts'
import { openSql, type Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { type DoorSaleWithEntry, sellAtDoor } from './sellAtDoor.ts'

const { sql, connection } = testDatabase()
/** Another process: its own connections, its own batches. */
const other = openSql(connection)
afterAll(() => other.end())

const [here, there] = [openClaimsOf(sql), openClaimsOf(other)]

/** An event of 1,000 places, and a product in a quota of its own. */
async function limited(size: number, product: object = {}) {
  const eventId = await seedEvent(sql, { capacity: 1_000 })
  const quota = await seedQuota(sql, { eventId, size })
  const productId = await seedProduct(sql, { eventId, quotaIds: [quota], ...product })
  const [seller = ''] = await seedUsers(sql, 1)
  return { eventId, productId, caller: callerOf(seller, 'admin') }
}

type Door = Awaited<ReturnType<typeof limited>>

const sell = (
  pool: Sql,
  { eventId, productId, caller }: Door,
  more: Partial<DoorSaleWithEntry> & { readonly count?: number } = {},
) => {
  const { count = 1, ...given } = more
  return sellAtDoor(pool, {
    eventId,
    caller,
    positions: Array.from({ length: count }, () => ({ productId, ticketId: newId() })),
    total: null,
    buyerId: null,
    method: 'cash',
    reference: null,
    isAdmitted: true,
    gate: 'North',
    ...given,
  })
}

async function counts(eventId: string) {
  const [row] = await sql<{ live: number; floor: number; capacity: number; scans: number }[]>`
    select (select count(*)::int from tickets where event_id = ${eventId} and holds_place) as live,
           (select taken from quotas where event_id = ${eventId} and uuid <> event_id) as floor,
           (select taken from quotas where event_id = ${eventId} and uuid = event_id) as capacity,
           (select count(*)::int from scans where event_id = ${eventId} and result = 'admitted') as scans`
  return row
}

describe('law 1: never more than there is', () => {
  test('law 1: of 50 sales at the door and 50 orders for the last 30 places exactly 30 are made', async () => {
    await openConnections(sql, other)
    const door = await limited(30)
    const people = await seedUsers(sql, 50)
    const ended = await Promise.allSettled(
      people.flatMap((userId, i) => [
        untilAnswered(() => sell(i % 2 ? sql : other, door)),
        untilAnswered(() =>
          (i % 2 ? there : here)(door.eventId, { userId, productIds: [door.productId] }),
        ),
      ]),
    )
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
    for (const one of ended)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'sold_out' })
    const sold = ended.filter((one, i) => i % 2 === 0 && one.status === 'fulfilled').length
    await expect(counts(door.eventId)).resolves.toEqual({
      live: 30,
      floor: 30,
      capacity: 30,
      scans: sold,
    })
  })

  test('law 1: sales that look without the lock of the quotas oversell, so the test above can fail', async () => {
    const { eventId } = await limited(5)
    const unlocked = async (pool: typeof sql) => {
      const [quota] = await pool<{ free: number }[]>`
        select size - taken as free, pg_sleep(0.02) from quotas
         where event_id = ${eventId} and uuid <> event_id`
      if (!quota || quota.free < 1) throw new Refusal('sold_out', 'Sold out.')
      await pool`
        update quotas set taken = taken + 1 where event_id = ${eventId} and uuid <> event_id`
    }
    const ended = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => unlocked(i % 2 ? other : sql)),
    )
    expect(ended.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(5)
  })
})

test('a sale that does not fit as a whole takes no place and no money, and lets nobody in', async () => {
  const door = await limited(2)
  await expect(sell(sql, door, { count: 3 })).rejects.toMatchObject({ code: 'sold_out' })
  await expect(counts(door.eventId)).resolves.toEqual({ live: 0, floor: 0, capacity: 0, scans: 0 })
  await expect(sell(sql, door, { method: null })).rejects.toMatchObject({ code: 'malformed_input' })
  await expect(counts(door.eventId)).resolves.toMatchObject({ live: 0, floor: 0, capacity: 0 })
  const money = await sql`select 1 from payments where event_id = ${door.eventId}`
  expect(money).toHaveLength(0)
})

test('a hold that is over is free for a sale at the door', async () => {
  const door = await limited(1)
  const [userId = ''] = await seedUsers(sql, 1)
  const held = await here(door.eventId, { userId, productIds: [door.productId] })
  await expect(sell(sql, door)).rejects.toMatchObject({ code: 'sold_out' })
  await sql`update orders set expires_at = clock_timestamp() where uuid = ${held.uuid}`
  await expect(sell(sql, door)).resolves.toMatchObject({ status: 'BOOKED' })
})

test('the limit per person holds for a buyer who is named, and their open order stays', async () => {
  const door = await limited(100, { limitPerPerson: 2 })
  const [userId = ''] = await seedUsers(sql, 1)
  const open = await here(door.eventId, { userId, productIds: [door.productId] })
  await sell(sql, door, { buyerId: userId })
  await expect(sell(sql, door, { buyerId: userId })).rejects.toMatchObject({
    code: 'limit_reached',
  })
  await sell(sql, door, { count: 3 })
  const [order] = await sql`select status from orders where uuid = ${open.uuid}`
  expect(order).toEqual({ status: 'PENDING' })
})

test('tickets of nobody that were given back are counted, and bounded for each event', async () => {
  const door = await limited(100)
  await sql`insert into settings (name, value) values ('limit tickets_of_nobody', '1')`
  const sold = await sell(sql, door)
  await sell(sql, door)
  await sql`
    update tickets set status = 'CANCELLED', validation_datetime = null, inside = false
     where order_id = ${sold.uuid}`
  await expect(sell(sql, door)).rejects.toMatchObject({ code: 'storage_limit' })
  const [buyerId = ''] = await seedUsers(sql, 1)
  await expect(sell(sql, door, { buyerId })).resolves.toMatchObject({ user_id: buyerId })
  await sql`delete from settings where name = 'limit tickets_of_nobody'`
})

test('no user only where it was sold at the door', async () => {
  const { eventId } = await limited(1)
  await expect(
    sql`insert into tickets (event_id, uuid, holder_name, origin, status) values (${eventId}, ${newId()}, '', 'ORDER', 'BOOKED')`,
  ).rejects.toThrow('tickets_holder')
  await expect(
    sql`
      insert into orders (event_id, uuid, number, status, currency, total_minor, vat_minor, created_at)
      values (${eventId}, ${newId()}, '0000000Z', 'BOOKED', 'DKK', 0, 0, now())`,
  ).rejects.toThrow('orders_buyer')
})
