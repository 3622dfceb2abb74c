import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { openClaimsOf, seedProduct, seedQuota } from '../../test/sales.ts'
import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { newId } from '../db/ids.ts'
import { openSql, type SqlPool } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { cancelOrder } from './cancelOrder.ts'
import { cancelTicket } from './cancelTicket.ts'
import { changePositions } from './changePositions.ts'
import { extendHold } from './extendHold.ts'
import { giveTicket } from './giveTicket.ts'
import type { Order } from './orderColumns.ts'
import { payOrder } from './payOrder.ts'
import { refundOrder } from './refundOrder.ts'
import { releaseHolds } from './releaseHolds.ts'

const { sql, connection } = testDatabase()
/** Another process; it is killed and started again. */
let other = openSql(connection)
afterAll(() => other.end())

const PEOPLE = 6
const CAPACITY = 8
const FLOOR = 5
const LIMIT = 2
const actorId = newId()
let people: string[] = []
beforeAll(async () => {
  people = await seedUsers(sql, PEOPLE)
})

/** What happens in a story. `who` and `which` choose among the people and the orders so far. */
type Step =
  | { readonly does: 'order'; readonly who: number; readonly products: readonly number[] }
  | { readonly does: 'change'; readonly which: number; readonly products: readonly number[] }
  | {
      readonly does: 'extend' | 'run out' | 'pay' | 'cancel' | 'refund' | 'refund a part'
      readonly which: number
    }
  | { readonly does: 'use'; readonly which: number }
  | { readonly does: 'give'; readonly who: number; readonly products: readonly number[] }
  | { readonly does: 'give back'; readonly which: number }
  | { readonly does: 'release' }
  | { readonly does: 'kill' }

interface Story {
  readonly eventId: string
  /** On the floor; on the floor, free and limited; elsewhere and limited. */
  readonly products: readonly string[]
  /** Orders that were answered with success, by what was answered. */
  readonly answered: Map<string, Order>
  /** Complimentary tickets. */
  readonly given: string[]
}

async function begin(): Promise<Story> {
  const eventId = await seedEvent(sql, { capacity: CAPACITY })
  const floor = await seedQuota(sql, { eventId, size: FLOOR })
  const products = [
    await seedProduct(sql, { eventId, quotaIds: [floor] }),
    await seedProduct(sql, { eventId, priceMinor: 0, limitPerPerson: LIMIT, quotaIds: [floor] }),
    await seedProduct(sql, { eventId, priceMinor: 12_345, limitPerPerson: LIMIT }),
  ]
  return { eventId, products, answered: new Map(), given: [] }
}

/** Does one step in one of the processes. A refusal is an answer, and a lost connection is none. */
async function take(story: Story, step: Step, n: number): Promise<void> {
  const pool = n % 2 ? other : sql
  try {
    await does(story, step, pool)
  } catch (error) {
    if (error instanceof Refusal) return
    if (pool === other || step.does === 'kill') return
    throw error
  }
}

async function does(story: Story, step: Step, pool: SqlPool): Promise<void> {
  const { eventId, answered } = story
  const productIds = 'products' in step ? step.products.map((i) => story.products[i % 3] ?? '') : []
  if (step.does === 'order') {
    const userId = people[step.who % PEOPLE] ?? ''
    const order = await openClaimsOf(pool)(eventId, { userId, productIds })
    answered.set(order.uuid, order)
    return
  }
  if (step.does === 'give') {
    const gift = { eventId, userId: people[step.who % PEOPLE] ?? '', actorId, another: true }
    const { ticket } = await giveTicket(pool, { ...gift, productId: productIds[0] })
    story.given.push(ticket.uuid)
    return
  }
  if (step.does === 'give back') {
    const ticketId = story.given[step.which % Math.max(1, story.given.length)]
    if (ticketId !== undefined) await cancelTicket(pool, { ticketId, actorId })
    return
  }
  if (step.does === 'release') {
    await pool.begin(async (tx) => {
      await lockQuotas(tx, eventId)
      await releaseHolds(tx, eventId)
    })
    return
  }
  if (step.does === 'kill') {
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = ${OTHER_NAME} and datname = current_database()`
    return
  }
  const orders = [...answered.keys()]
  const orderId = orders[step.which % Math.max(1, orders.length)]
  if (orderId === undefined) return
  const order = answered.get(orderId)
  const ticketId = order?.positions[0]?.ticket_id ?? ''
  if (step.does === 'change') {
    const positions = productIds.map((productId) => ({ ticketId: newId(), productId }))
    const change = { orderId, positions, total: null, actorId: newId() }
    answered.set(orderId, await changePositions(pool, change))
  } else if (step.does === 'extend') await extendHold(pool, orderId)
  else if (step.does === 'run out')
    await pool`
      update orders set expires_at = clock_timestamp() where uuid = ${orderId} and status = 'PENDING'`
  else if (step.does === 'pay')
    await payOrder(pool, { orderId, method: 'cash', reference: null, actorId })
  else if (step.does === 'cancel') await cancelOrder(pool, { orderId, actorId })
  else if (step.does === 'use')
    await pool`
      update tickets set status = 'CONSUMED', validation_datetime = now()
       where event_id = ${eventId} and uuid = ${ticketId} and status = 'BOOKED'`
  else
    await refundOrder(pool, {
      orderId,
      wanted:
        step.does === 'refund'
          ? { kind: 'positions', ticketIds: [ticketId] }
          : { kind: 'amount', amountMinor: 777 },
      reason: 'A test',
      actorId,
    })
}

const OTHER_NAME = 'tessera other process'

/** What must hold whenever nothing is running. */
async function holds({ eventId, answered }: Story): Promise<void> {
  const quotas = await sql<{ is_capacity: boolean; size: number; taken: number; live: number }[]>`
    select q.uuid = q.event_id as is_capacity, q.size, q.taken,
           (select count(*)::int from tickets t
             where t.event_id = q.event_id and t.holds_place
               and (q.uuid = q.event_id
                    or exists (select 1 from product_quotas p
                                where p.quota_id = q.uuid and p.product_id = t.product_id))) as live
      from quotas q where q.event_id = ${eventId}`
  for (const { size, taken, live } of quotas) {
    expect(taken, 'law 1: a quota counts the live tickets').toBe(live)
    expect(taken, 'law 1: never more than there is').toBeLessThanOrEqual(size)
  }
  const products = await sql<{ taken: number; live: number }[]>`
    select p.taken, (select count(*)::int from tickets t where t.product_id = p.uuid and t.holds_place) as live
      from products p where p.event_id = ${eventId}`
  for (const { taken, live } of products) expect(taken).toBe(live)
  const orders = await sql<{ uuid: string; fault: string | null }[]>`
    select o.uuid, case
             when exists (select 1 from tickets t where t.order_id = o.uuid and t.holds_place
                             and (o.status not in ('PENDING', 'BOOKED')
                                  or (o.status = 'PENDING') <> (t.status = 'PENDING')))
               then 'a ticket does not fit its order'
             when o.status in ('PENDING', 'BOOKED')
                  and not exists (select 1 from tickets t where t.order_id = o.uuid and t.holds_place)
               then 'it has no ticket'
             when (select coalesce(sum(p.captured_minor - p.refunded_minor), 0) from payments p where p.order_id = o.uuid)
                  <> (select coalesce(sum(t.price_minor - t.refunded_minor), 0) from tickets t
                       where t.order_id = o.uuid and t.payment_timestamp is not null)
               then 'its money does not add up'
             when (select coalesce(sum(p.refunded_minor), 0) from payments p where p.order_id = o.uuid)
                  <> (select coalesce(sum(r.amount_minor), 0) from refunds r where r.order_id = o.uuid)
               then 'its refunds do not add up'
           end as fault
      from orders o where o.event_id = ${eventId}`
  expect(orders.filter(({ fault }) => fault !== null)).toEqual([])
  const stored = new Set(orders.map(({ uuid }) => uuid))
  const lost = [...answered.keys()].filter((id) => !stored.has(id))
  expect(lost, 'law 4: what was answered with success is there').toEqual([])
  const limited = await sql`
    select t.user_id from tickets t join products p on p.uuid = t.product_id
     where t.event_id = ${eventId} and t.holds_place and p.limit_per_person is not null
       and t.origin <> 'COMPLIMENTARY'
     group by t.user_id, p.uuid, p.limit_per_person
    having count(*) > p.limit_per_person and not bool_or(t.payment_timestamp is not null)`
  // An order that was paid after its time may exceed it.
  expect(limited, 'the limit per person').toHaveLength(0)
}

const products = fc.array(fc.nat(2), { minLength: 1, maxLength: 4 })
const which = fc.nat(20)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('order' as const), who: fc.nat(99), products }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('change' as const), which, products }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom('extend', 'run out', 'pay', 'cancel', 'refund', 'refund a part', 'use'),
      which,
    }) as fc.Arbitrary<Step>,
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('give' as const), who: fc.nat(99), products }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('give back' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('release' as const) }) },
)

test('laws 1, 4: after any steps, one after the other or at once, no place and no money is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      async (rounds) => {
        const story = await begin()
        for (const steps of rounds) {
          await Promise.all(steps.map((one, n) => take(story, one, n)))
          await holds(story)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('laws 1, 4: nor where a process is killed in the middle and started again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 4, maxLength: 8 }), { minLength: 2, maxLength: 4 }),
      fc.nat(6),
      async (rounds, afterMs) => {
        const story = await begin()
        for (const steps of rounds) {
          await other.end({ timeout: 1 })
          other = openSql(connection, { applicationName: OTHER_NAME })
          await Promise.all([
            ...steps.map((one, n) => take(story, one, n)),
            sleep(afterMs).then(() => take(story, { does: 'kill' }, 0)),
          ])
          await holds(story)
        }
      },
    ),
    { numRuns: 25 },
  )
})
