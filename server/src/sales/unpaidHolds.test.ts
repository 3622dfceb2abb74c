import { afterAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { openClaimsOf, seedProduct } from '../../test/sales.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { cancelOrder } from './cancelOrder.ts'
import { changePositions } from './changePositions.ts'
import { extendHold } from './extendHold.ts'
import { payOrder } from './payOrder.ts'
import { secondsUntilNextHold } from './unpaidHolds.ts'

const { sql, connection } = testDatabase()
const other = openSql(connection)
afterAll(() => other.end())
const [here, there] = [openClaimsOf(sql), openClaimsOf(other)]
const actorId = newId()

async function aSale() {
  const eventId = await seedEvent(sql, { capacity: 200 })
  const productId = await seedProduct(sql, { eventId })
  const [userId = '', otherId = ''] = await seedUsers(sql, 2)
  const order = (count = 1) => here(eventId, { userId, productIds: Array(count).fill(productId) })
  const letGo = async ({ uuid: orderId }: { uuid: string }) =>
    cancelOrder(sql, { orderId, actorId: userId })
  return { eventId, productId, userId, otherId, order, letGo }
}

/** As if the order had been made so long before, and everything else of it, too. */
async function shift({ uuid }: { uuid: string }, minutes: number): Promise<void> {
  const ago = sql`make_interval(mins => ${minutes})`
  await sql`
    update orders set created_at = created_at - ${ago}, expires_at = expires_at - ${ago},
                      ended_at = ended_at - ${ago}
     where uuid = ${uuid}`
}

describe('places held without a payment', () => {
  test('again and again, by ordering and letting go at once, are refused at the 31st time, with all traces kept', async () => {
    const { order, letGo, eventId, productId, otherId, userId } = await aSale()
    for (let i = 0; i < 30; i++) await letGo(await order(3))
    await expect(order()).rejects.toMatchObject({
      code: 'hold_limit',
      message: expect.stringMatching(/Try again in 1[12]\d minutes\.$/),
    })
    const [kept] = await sql<{ tickets: number; orders: number }[]>`
      select (select count(*)::int from tickets where user_id = ${userId}) as tickets,
             (select count(*)::int from orders where user_id = ${userId}) as orders`
    expect(kept?.orders).toBe(30)
    // The newest 20, and one of each other order.
    expect(kept?.tickets).toBeLessThanOrEqual(20 + 30)
    await expect(
      here(eventId, { userId: otherId, productIds: [productId] }),
    ).resolves.toMatchObject({ status: 'PENDING' })
    const free = await seedProduct(sql, { eventId, priceMinor: 0 })
    await expect(here(eventId, { userId, productIds: [free] })).resolves.toMatchObject({
      status: 'BOOKED',
    })
    const elsewhere = await seedEvent(sql, { capacity: 1 })
    const there = await seedProduct(sql, { eventId: elsewhere })
    await expect(here(elsewhere, { userId, productIds: [there] })).resolves.toMatchObject({
      status: 'PENDING',
    })
  })

  test('that ran out with their extension are refused the third time, for the time that is left', async () => {
    const { order, letGo } = await aSale()
    const first = await order()
    await extendHold(sql, first.uuid)
    await shift(first, 50)
    // Its time is over: the claim itself releases it.
    const second = await order()
    await extendHold(sql, second.uuid)
    await shift(second, 25)
    await expect(order()).rejects.toMatchObject({ code: 'hold_limit' })
    // The first one ended 30 minutes ago, and leaves the two hours in 90.
    const refused = await order().catch((error) => error)
    expect(refused.extra.retryAfterSeconds).toBeGreaterThan(89 * 60)
    expect(refused.extra.retryAfterSeconds).toBeLessThanOrEqual(90 * 60)
    await shift(first, 95)
    await letGo(await order())
  })

  test('may be changed while they are held, and do not count once they are paid', async () => {
    const { order, letGo, productId, userId } = await aSale()
    for (let i = 0; i < 29; i++) await letGo(await order())
    const last = await order()
    const [before] = await sql`select * from orders where uuid = ${last.uuid}`
    const positions = [
      { ticketId: newId(), productId },
      { ticketId: newId(), productId },
    ]
    const change = { orderId: last.uuid, positions, total: null, actorId: userId }
    await expect(changePositions(sql, change)).resolves.toMatchObject({
      expires_at: before?.['expires_at'],
    })
    await payOrder(sql, { orderId: last.uuid, method: 'cash', reference: null, actorId })
    await letGo(await order())
    await expect(order()).rejects.toMatchObject({ code: 'hold_limit' })
  })

  test('are counted also when two processes are asked at once', async () => {
    const { order, letGo, eventId, productId, userId } = await aSale()
    for (let i = 0; i < 29; i++) await letGo(await order())
    const ask = { userId, productIds: [productId] }
    for (let i = 0; i < 3; i++) {
      const ended = await Promise.allSettled([here(eventId, ask), there(eventId, ask)])
      const made = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      expect(made).toHaveLength(i === 0 ? 1 : 0)
      for (const one of made) await letGo(one)
    }
  })
})

test('the wait is until so much has left the two hours that less than 30 minutes remain', () => {
  const held = (minutes: number, endedMinutesAgo: number) => ({
    held_seconds: minutes * 60,
    ended_seconds_ago: endedMinutesAgo * 60,
  })
  expect(secondsUntilNextHold([])).toBe(0)
  expect(secondsUntilNextHold([held(10, 1), held(19, 30)])).toBe(0)
  expect(secondsUntilNextHold([held(10, 1), held(20, 30)])).toBe(90 * 60)
  expect(secondsUntilNextHold([held(10, 1), held(10, 30), held(10, 60), held(10, 90)])).toBe(3600)
  // An organiser held it for a week; it counts as what the buyer could hold.
  expect(secondsUntilNextHold([held(10_080, 1)])).toBe(0)
  expect(secondsUntilNextHold([held(10_080, 1), held(10_080, 2)])).toBe(118 * 60)
})
