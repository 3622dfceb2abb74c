import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openConnections, seedEvent, seedUsers } from '../../test/events.ts'
import { openClaimsOf, seedProduct, seedQuota, type Wanted } from '../../test/sales.ts'
import { lockEvent } from '../catalogue/lockEvent.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { moveTaken } from '../catalogue/moveTaken.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { cancelEvent } from '../tickets/cancelEvent.ts'
import { cancelOrder } from './cancelOrder.ts'
import { changePositions } from './changePositions.ts'
import { extendHold } from './extendHold.ts'
import { forgetHolds } from './forgetHolds.ts'
import { releaseHolds } from './releaseHolds.ts'
import { releaseOverHolds } from './releaseOverHolds.ts'

const { sql, connection } = testDatabase()
/** Another process: its own connections, its own batches. */
const other = openSql(connection)
afterAll(() => other.end())

const [here, there] = [openClaimsOf(sql), openClaimsOf(other)]
/** Everybody orders at once, every second one in the other process. */
const orderAll = (eventId: string, wanted: readonly Wanted[]) =>
  Promise.allSettled(wanted.map((one, i) => (i % 2 ? there : here)(eventId, one)))

const made = (ended: readonly PromiseSettledResult<unknown>[]) =>
  ended.filter(({ status }) => status === 'fulfilled').length
const codes = (ended: readonly PromiseSettledResult<unknown>[]) =>
  new Set(
    ended.flatMap((one) => {
      if (one.status === 'fulfilled') return []
      return [one.reason instanceof Refusal ? one.reason.code : String(one.reason)]
    }),
  )

/** What is written: live tickets, and how many the quotas and the products count. */
async function counted(eventId: string) {
  const [row] = await sql`
    select (select count(*)::int from tickets where event_id = ${eventId} and holds_place) as live,
           (select taken from quotas where event_id = ${eventId} and uuid = ${eventId}) as capacity,
           (select coalesce(sum(taken), 0)::int from products where event_id = ${eventId}) as products,
           (select coalesce(sum(taken), 0)::int from quotas
             where event_id = ${eventId} and uuid <> ${eventId}) as quotas`
  return row
}

describe('law 1: never more than there is', () => {
  test('law 1: of 300 orders for 100 places exactly those that fit are made, over two processes', async () => {
    await openConnections(sql, other)
    const eventId = await seedEvent(sql, { capacity: 100 })
    const productId = await seedProduct(sql, { eventId })
    const people = await seedUsers(sql, 300)
    const ended = await orderAll(
      eventId,
      people.map((userId, i) => ({ userId, productIds: Array(1 + (i % 3)).fill(productId) })),
    )
    const tickets = ended.reduce(
      (sum, one) => sum + (one.status === 'fulfilled' ? one.value.positions.length : 0),
      0,
    )
    expect(codes(ended)).toEqual(new Set(['sold_out']))
    expect(tickets).toBe(100)
    await expect(counted(eventId)).resolves.toEqual({
      live: 100,
      capacity: 100,
      products: 100,
      quotas: 0,
    })
  })

  test('law 1: without the lock of the quotas the same rush oversells, so the test above can fail', async () => {
    const eventId = await seedEvent(sql, { capacity: 5 })
    const ordered = async (pool: typeof sql) => {
      const [quota] = await pool<{ free: number }[]>`
        select size - taken as free, pg_sleep(0.02) from quotas where uuid = ${eventId}`
      if (!quota || quota.free < 1) throw new Error('sold out')
      await pool`update quotas set taken = taken + 1 where uuid = ${eventId}`
    }
    const ended = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => ordered(i % 2 ? other : sql)),
    )
    expect(made(ended)).toBeGreaterThan(5)
  })

  test('law 1: two products share a quota of 30, and a third has its own; all of it within 50', async () => {
    const eventId = await seedEvent(sql, { capacity: 50 })
    const shared = await seedQuota(sql, { eventId, size: 30 })
    const [a, b, c] = [
      await seedProduct(sql, { eventId, quotaIds: [shared] }),
      await seedProduct(sql, { eventId, quotaIds: [shared] }),
      await seedProduct(sql, { eventId }),
    ]
    const people = await seedUsers(sql, 120)
    const wanted = people.map((userId, i) => ({
      userId,
      productIds: [[a], [b], [c], [a, c], [b, b]][i % 5] ?? [],
    }))
    await orderAll(eventId, wanted)
    const rows = await sql<{ live: number }[]>`
      select count(*)::int as live from tickets
       where event_id = ${eventId} and holds_place and product_id in (${a}, ${b})`
    expect(rows[0]?.live).toBeLessThanOrEqual(30)
    const now = await counted(eventId)
    expect(now).toMatchObject({ quotas: rows[0]?.live, capacity: now?.['live'] })
    expect(now?.['live']).toBe(50)
  })

  test('law 1: one person who orders 20 times at once has one open order, and never more than the limit', async () => {
    const eventId = await seedEvent(sql, { capacity: 100 })
    const paid = await seedProduct(sql, { eventId })
    const [userId = '', second = ''] = await seedUsers(sql, 2)
    const open = await orderAll(
      eventId,
      Array.from({ length: 20 }, () => ({ userId, productIds: [paid] })),
    )
    expect([made(open), codes(open)]).toEqual([1, new Set(['open_order'])])
    const free = await seedProduct(sql, { eventId, priceMinor: 0, limitPerPerson: 3 })
    const limited = await orderAll(
      eventId,
      Array.from({ length: 20 }, () => ({ userId: second, productIds: [free, free] })),
    )
    expect([made(limited), codes(limited)]).toEqual([1, new Set(['limit_reached'])])
  })

  test('law 1: where the limit is read without the lock, two orders at once exceed it', async () => {
    const eventId = await seedEvent(sql, { capacity: 100 })
    const productId = await seedProduct(sql, { eventId, priceMinor: 0, limitPerPerson: 1 })
    const [userId = ''] = await seedUsers(sql, 1)
    const look = async (pool: typeof sql) => {
      const [row] = await pool<{ held: number }[]>`
        select count(*)::int as held from tickets
         where user_id = ${userId} and product_id = ${productId} and holds_place`
      if ((row?.held ?? 1) > 0) throw new Error('limit reached')
    }
    const take = async (pool: typeof sql) => {
      await pool`
        insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status, product_id)
        values (${eventId}, ${newId()}, ${userId}, 'x', '', 'ORDER', 'BOOKED', ${productId})`
    }
    await Promise.all([look(sql), look(other)])
    await Promise.all([take(sql), take(other)])
    await expect(counted(eventId)).resolves.toMatchObject({ live: 2 })
  })

  test('an order whose number is in use gets another one, and those of its batch keep theirs', async () => {
    const eventId = await seedEvent(sql, { capacity: 100 })
    const productId = await seedProduct(sql, { eventId })
    const people = await seedUsers(sql, 5)
    const numbers = ['0000000A', '0000000B', '0000000A', '0000000C', '0000000D']
    const wanted = people.map((userId, i) => ({
      userId,
      productIds: [productId],
      orderNumber: numbers[i] ?? '',
    }))
    const orders = await Promise.all(wanted.map((one) => here(eventId, one)))
    const drawn = orders.map(({ number }) => number)
    expect(new Set(drawn).size).toBe(5)
    expect(drawn.filter((number, i) => number === numbers[i])).toHaveLength(4)
    await expect(counted(eventId)).resolves.toMatchObject({ live: 5, capacity: 5 })
  })

  test('an order of a batch that cannot be written fails alone', async () => {
    const eventId = await seedEvent(sql, { capacity: 100 })
    const productId = await seedProduct(sql, { eventId })
    const people = await seedUsers(sql, 4)
    const wanted = people.map((userId, i) => ({
      userId,
      productIds: [productId],
      orderNumber: i === 2 ? 'no number' : `000000E${i}`,
    }))
    const ended = await Promise.allSettled(wanted.map((one) => here(eventId, one)))
    const statuses = ended.map(({ status }) => status)
    expect(statuses).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    await expect(counted(eventId)).resolves.toMatchObject({ live: 3, capacity: 3 })
  })
})

test('law 1: a claim and what locks the event wait for each other in one order, also where a quota has a lower id', async () => {
  const eventId = await seedEvent(sql, { capacity: 10 })
  const uuid = '00000000-0000-7000-8000-000000000001'
  const floor = await seedQuota(sql, { eventId, size: 10, uuid })
  const productId = await seedProduct(sql, { eventId, quotaIds: [floor] })
  const [userId = ''] = await seedUsers(sql, 1)
  const claims: Promise<unknown>[] = []
  await sql.begin(async (tx) => {
    await lockEvent(tx, eventId)
    claims.push(there(eventId, { userId, productIds: [productId] }))
    await tx`select pg_sleep(0.3)`
    await moveTaken(tx, { eventId, changes: [{ productId, by: 1 }] })
    await moveTaken(tx, { eventId, changes: [{ productId, by: -1 }] })
  })
  await expect(Promise.all(claims)).resolves.toMatchObject([{ status: 'PENDING' }])
  await expect(counted(eventId)).resolves.toMatchObject({ live: 1, capacity: 1, quotas: 1 })
})

describe('a hold that is over', () => {
  /** An event that is full of holds which are over. */
  async function fullOfHolds(count: number) {
    const eventId = await seedEvent(sql, { capacity: count })
    const productId = await seedProduct(sql, { eventId })
    const people = await seedUsers(sql, count)
    const ended = await orderAll(
      eventId,
      people.map((userId) => ({ userId, productIds: [productId] })),
    )
    const orders = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value.uuid] : []))
    expect(orders).toHaveLength(count)
    await sql`
      update orders set expires_at = clock_timestamp() + interval '30 milliseconds'
       where event_id = ${eventId}`
    return { eventId, productId, orders }
  }

  test('law 1: raced by claims, extensions, changes, cancellations and releases, no place is lost or doubled', async () => {
    const { eventId, productId, orders } = await fullOfHolds(40)
    const people = await seedUsers(sql, 120)
    const release = () =>
      other.begin(async (tx) => {
        await lockQuotas(tx, eventId)
        await releaseHolds(tx, eventId)
      })
    const position = () => ({ ticketId: newId(), productId })
    await Promise.allSettled([
      ...people.map((userId, i) => {
        const pool = i % 2 ? there : here
        return pool(eventId, { userId, productIds: [productId] })
      }),
      ...orders.flatMap((orderId, i) => [
        ...(i % 4 === 0 ? [extendHold(sql, orderId)] : []),
        ...(i % 4 === 1 ? [cancelOrder(other, { orderId, actorId: newId() })] : []),
        ...(i % 4 === 2
          ? [
              changePositions(sql, {
                orderId,
                positions: [position()],
                total: null,
                actorId: newId(),
              }),
            ]
          : []),
      ]),
      ...Array.from({ length: 5 }, release),
    ])
    const now = await counted(eventId)
    expect(now).toMatchObject({ capacity: now?.['live'], products: now?.['live'] })
    expect(now?.['live']).toBeLessThanOrEqual(40)
    // Nobody is left out for a hold that is over.
    await sql`select pg_sleep(0.05)`
    const [last = ''] = await seedUsers(sql, 1)
    const full = await sql<{ free: number }[]>`
      select q.size - count(t.uuid)::int as free
        from quotas q
        left join tickets t on t.event_id = q.event_id and t.holds_place
         and not exists (select 1 from orders o where o.uuid = t.order_id and o.status = 'PENDING'
                            and o.expires_at <= clock_timestamp())
       where q.event_id = ${eventId} and q.uuid = ${eventId} group by q.size`
    const late = here(eventId, { userId: last, productIds: [productId] })
    if ((full[0]?.free ?? 0) > 0) await expect(late).resolves.toMatchObject({ status: 'PENDING' })
    else await expect(late).rejects.toMatchObject({ code: 'sold_out' })
  })

  test('law 1: an expired hold whose place was handed on without the lock is sold twice', async () => {
    const eventId = await seedEvent(sql, { capacity: 1 })
    const productId = await seedProduct(sql, { eventId })
    const [userId = ''] = await seedUsers(sql, 1)
    const { uuid } = await here(eventId, { userId, productIds: [productId] })
    await sql`update orders set expires_at = clock_timestamp() where uuid = ${uuid}`
    const unlocked = async (pool: typeof sql) => {
      const [order] = await pool<{ over: boolean }[]>`
        select expires_at <= statement_timestamp() as over, pg_sleep(0.02) from orders where uuid = ${uuid}`
      if (!order?.over) throw new Error('sold out')
      await pool`update orders set status = 'EXPIRED', ended_at = now() where uuid = ${uuid}`
    }
    const ended = await Promise.allSettled([unlocked(sql), unlocked(other)])
    expect(made(ended)).toBe(2)
  })

  test('law 1: with a payment open it stays taken', async () => {
    const { eventId, productId, orders } = await fullOfHolds(1)
    await sql`
      update orders set open_payments = 1, expires_at = now() - interval '1 minute'
       where uuid = ${orders[0] ?? ''}`
    const [userId = ''] = await seedUsers(sql, 1)
    const late = () => here(eventId, { userId, productIds: [productId] })
    await expect(late()).rejects.toMatchObject({ code: 'sold_out' })
    await sql`update orders set open_payments = 0 where uuid = ${orders[0] ?? ''}`
    await expect(late()).resolves.toMatchObject({ status: 'PENDING' })
  })

  test('law 1: is released by the job, in two processes at once, and counted once', async () => {
    const { eventId, orders } = await fullOfHolds(30)
    await sql`update orders set expires_at = now() - interval '1 minute' where event_id = ${eventId}`
    const released = await Promise.all([releaseOverHolds(sql), releaseOverHolds(other)])
    expect(released.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(orders.length)
    await expect(counted(eventId)).resolves.toMatchObject({ live: 0, capacity: 0, products: 0 })
    await expect(releaseOverHolds(sql)).resolves.toBe(0)
  })

  test('is deleted a week later, with its tickets and locators', async () => {
    const { eventId, productId, orders } = await fullOfHolds(2)
    await sql`update orders set expires_at = now() - interval '1 minute' where event_id = ${eventId}`
    const [userId = ''] = await seedUsers(sql, 1)
    await here(eventId, { userId, productIds: [productId] })
    await forgetHolds(sql, 100)
    const left = () => sql<{ count: number }[]>`
      select count(*)::int as count from orders o join order_locators l on l.order_id = o.uuid
       where o.uuid = any (${orders}::uuid[])`
    await expect(left()).resolves.toEqual([{ count: 2 }])
    await sql`
      update orders set ended_at = now() - interval '8 days'
       where event_id = ${eventId} and status = 'EXPIRED'`
    await forgetHolds(sql, 100)
    await expect(left()).resolves.toEqual([{ count: 0 }])
    const tickets = await sql`select 1 from tickets where order_id = any (${orders}::uuid[])`
    expect(tickets).toHaveLength(0)
    await expect(counted(eventId)).resolves.toMatchObject({ live: 1, capacity: 1 })
  })
})

test('an event cancelled in the middle of a rush of orders leaves no live ticket', async () => {
  const eventId = await seedEvent(sql, { capacity: 500 })
  const productId = await seedProduct(sql, { eventId, priceMinor: 0 })
  const people = await seedUsers(sql, 100)
  const rush = orderAll(
    eventId,
    people.map((userId) => ({ userId, productIds: [productId] })),
  )
  await cancelEvent(other, { eventId, actorId: newId() })
  expect([...codes(await rush)].filter((code) => code !== 'event_not_open')).toEqual([])
  await expect(counted(eventId)).resolves.toMatchObject({ live: 0, capacity: 0, products: 0 })
})
