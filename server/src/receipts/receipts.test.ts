import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { openClaimsOf, seedProduct } from '../../test/sales.ts'
import { newId } from '../db/ids.ts'
import type { SqlPool } from '../db/sql.ts'
import { payOrder } from '../sales/payOrder.ts'
import { refundOrder } from '../sales/refundOrder.ts'
import type { WantedRefund } from '../tickets/refundTickets.ts'
import { numberReceipts } from './numberReceipts.ts'

const { sql, connection } = testDatabase()
const claim = openClaimsOf(sql)
const CASH = { method: 'cash', reference: null } as const

/** An event of a seller of its own. */
async function soldEvent(): Promise<{ eventId: string; sellerId: string; productId: string }> {
  const eventId = await seedEvent(sql, { capacity: 1_000 })
  const sellerId = newId()
  await sql`insert into sellers (uuid, name) values (${sellerId}, 'The Hall')`
  await sql`update events set seller_id = ${sellerId} where uuid = ${eventId}`
  return { eventId, sellerId, productId: await seedProduct(sql, { eventId }) }
}

async function paidOrder(sold: { eventId: string; productId: string }, count = 1): Promise<string> {
  const [userId = ''] = await seedUsers(sql, 1)
  const order = await claim(sold.eventId, {
    userId,
    productIds: Array(count).fill(sold.productId),
  })
  await payOrder(sql, { orderId: order.uuid, actorId: newId(), ...CASH })
  return order.uuid
}

const refund = (orderId: string, wanted: WantedRefund) =>
  refundOrder(sql, { orderId, wanted, reason: 'x', actorId: newId() })

async function numbersOf(sellerId: string, kind = 'RECEIPT'): Promise<(number | null)[]> {
  const rows = await sql<{ n: number | null }[]>`
    select sequence_number::int as n from receipts
     where seller_id = ${sellerId} and kind = ${kind} order by due_at, uuid`
  return rows.map(({ n }) => n)
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** A process that pays these orders and gives numbers to receipts. */
function pay(sellerId: string, orders: readonly object[]) {
  const program = fileURLToPath(new URL('../../test/paymentProcess.ts', import.meta.url))
  const given = [program, JSON.stringify(connection), sellerId, JSON.stringify(orders)]
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
  return { child, exited: once(child, 'exit') }
}

/** Numbers a few at a time; every third transaction fails after it has written its numbers. */
async function numberWithFailures(
  pool: SqlPool,
  {
    isOver,
    next,
  }: { isOver: () => boolean; next: (pool: SqlPool, fails: boolean) => Promise<void> },
): Promise<number> {
  let failed = 0
  for (let turn = 0; !isOver(); turn++) {
    const fails = turn % 3 === 2
    await next(pool, fails).catch((error: Error) => {
      if (error.message !== 'killed') throw error
      failed++
    })
  }
  return failed
}

test('of 200 payments by two processes, with failing transactions among them and one that is killed, each receipt has a number, none is left out and none is given twice', async () => {
  const { sellerId } = await soldEvent()
  // Of ten events: the payments of one event wait for each other, and those of a seller do not.
  const events = await Promise.all(Array.from({ length: 10 }, soldEvent))
  await sql`
    update events set seller_id = ${sellerId} where uuid = any (${events.map(({ eventId }) => eventId)}::uuid[])`
  const people = await seedUsers(sql, 200)
  const orders = await Promise.all(
    people.map(async (userId, i) => {
      const sold = events[i % 10]
      if (!sold) throw new Error('There is no such event.')
      const { uuid: orderId } = await claim(sold.eventId, { userId, productIds: [sold.productId] })
      return { orderId, fails: i % 20 > 17 }
    }),
  )
  const [killed, other] = [pay(sellerId, orders.slice(0, 100)), pay(sellerId, orders.slice(100))]
  await once(killed.child.stdout, 'data')
  killed.child.kill('SIGKILL')
  expect(await killed.exited).toEqual([null, 'SIGKILL'])
  expect(await other.exited).toEqual([0, null])
  const given = (await numbersOf(sellerId)).filter((n) => n !== null)
  expect(given.length).toBeGreaterThan(0)
  expect(given.length).toBeLessThan(180)
  expect(given.sort((a, b) => a - b)).toEqual(upTo(given.length))
  expect(await pay(sellerId, orders.slice(0, 100)).exited).toEqual([0, null])
  await numberReceipts(sql)
  const all = (await numbersOf(sellerId)).map(Number)
  expect(all.sort((a, b) => a - b)).toEqual(upTo(180))
})

test('a sequence leaves gaps in the same race, so the test above can fail', async () => {
  const { sellerId, ...sold } = await soldEvent()
  await sql`create sequence receipt_numbers`
  for (let i = 0; i < 6; i++) await paidOrder({ ...sold })
  const next = async (pool: SqlPool, fails: boolean) => {
    await pool.begin(async (tx) => {
      await tx`
        update receipts set sequence_number = nextval('receipt_numbers'), issued_at = now()
         where (event_id, uuid) in (select event_id, uuid from receipts
                where seller_id = ${sellerId} and sequence_number is null
                order by due_at, uuid limit 1 for update skip locked)`
      if (fails) throw new Error('killed')
    })
  }
  let turns = 0
  await numberWithFailures(sql, { isOver: () => turns++ > 20, next })
  const given = (await numbersOf(sellerId)).map(Number)
  expect(new Set(given).size).toBe(6)
  expect(Math.max(...given)).toBeGreaterThan(6)
})

test('numbers are given in the order in which the receipts became due, in a series for each seller and kind', async () => {
  const [one, two] = [await soldEvent(), await soldEvent()]
  const first = await paidOrder(one)
  await paidOrder(two)
  await paidOrder(one)
  await refund(first, { kind: 'all' })
  await expect(numberReceipts(sql)).resolves.toBe(4)
  await expect(numbersOf(one.sellerId)).resolves.toEqual([1, 2])
  await expect(numbersOf(two.sellerId)).resolves.toEqual([1])
  await expect(numbersOf(one.sellerId, 'CREDIT_NOTE')).resolves.toEqual([1])
  await paidOrder(two)
  await expect(numberReceipts(sql)).resolves.toBe(1)
  await expect(numbersOf(two.sellerId)).resolves.toEqual([1, 2])
  await expect(numberReceipts(sql)).resolves.toBe(0)
})

test('a receipt says what stood when it was paid, though the seller changes', async () => {
  const sold = await soldEvent()
  const orderId = await paidOrder(sold, 2)
  await sql`update sellers set name = 'Another' where uuid = ${sold.sellerId}`
  const [row] =
    await sql`select content, total_minor::int, method from receipts where order_id = ${orderId}`
  expect(row).toMatchObject({
    total_minor: 69_000,
    method: 'cash',
    content: {
      seller: { name: 'The Hall', country: 'DK' },
      buyer: 'First Last',
      lines: [
        {
          product_name: 'Standing',
          count: 2,
          price_minor: 34_500,
          amount_minor: 69_000,
          vat_minor: 13_800,
        },
      ],
      vat: [{ rate_bp: 2_500, exemption: null, amount_minor: 69_000, vat_minor: 13_800 }],
    },
  })
})

test('the VAT of any part refunds sums up to the VAT of the ticket', async () => {
  const { eventId, sellerId } = await soldEvent()
  const productId = await seedProduct(sql, { eventId, priceMinor: 9_999 })
  const orderId = await paidOrder({ eventId, productId }, 2)
  for (const amountMinor of [1, 2, 3_333, 6_664, 5_001, 3])
    await refund(orderId, { kind: 'amount', amountMinor })
  await refund(orderId, { kind: 'all' })
  const rows = await sql<{ total: number; vat: number }[]>`
    select total_minor::int as total, (content #>> '{vat,0,vat_minor}')::int as vat from receipts
     where seller_id = ${sellerId} and kind = 'CREDIT_NOTE'`
  expect(rows).toHaveLength(7)
  expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(19_998)
  const [paid] = await sql`
    select (content #>> '{vat,0,vat_minor}')::int as vat from receipts
     where seller_id = ${sellerId} and kind = 'RECEIPT'`
  expect(rows.reduce((sum, { vat }) => sum + vat, 0)).toBe(paid?.['vat'])
})

test('what costs nothing has no receipt', async () => {
  const { eventId, sellerId } = await soldEvent()
  const [userId = ''] = await seedUsers(sql, 1)
  const free = await seedProduct(sql, { eventId, priceMinor: 0 })
  await claim(eventId, { userId, productIds: [free] })
  await expect(numbersOf(sellerId)).resolves.toEqual([])
})
