import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { doneOrWaiting } from '../../test/logins.ts'
import { openClaimsOf, seedProduct } from '../../test/sales.ts'
import { newId } from '../db/ids.ts'
import { cancelOrder } from '../sales/cancelOrder.ts'
import { changePositions } from '../sales/changePositions.ts'
import { payOrder } from '../sales/payOrder.ts'
import { releaseHolds } from '../sales/releaseHolds.ts'

const { sql } = testDatabase()
const claim = openClaimsOf(sql)

interface Held {
  readonly eventId: string
  readonly orderId: string
  readonly userId: string
  readonly productId: string
}

const pay = ({ orderId }: Held) =>
  payOrder(sql, { orderId, method: 'cash', reference: null, actorId: newId() })
const letRunOut = ({ orderId }: Held) => sql`
  update orders set created_at = created_at - interval '1 hour', expires_at = now() - interval '1 second'
   where uuid = ${orderId}`

test.each<[string, (held: Held) => Promise<unknown>, ((held: Held) => Promise<unknown>)?]>([
  ['an order is let go', ({ orderId, userId }) => cancelOrder(sql, { orderId, actorId: userId })],
  ['an order is paid', pay],
  [
    'the positions of an order change',
    ({ orderId, userId, productId }) =>
      changePositions(sql, {
        orderId,
        positions: [{ productId, ticketId: newId() }],
        total: null,
        actorId: userId,
      }),
  ],
  [
    'a hold that is over is let go',
    ({ eventId }) => sql.begin((tx) => releaseHolds(tx, eventId)),
    letRunOut,
  ],
  [
    'an order whose time was over is paid',
    pay,
    async (held) => {
      await letRunOut(held)
      await sql.begin((tx) => releaseHolds(tx, held.eventId))
    },
  ],
])(
  '%s: its tickets are locked in the order of their keys, as a new name locks them',
  async (_what, act, prepare) => {
    const eventId = await seedEvent(sql, { capacity: 1_000 })
    const productId = await seedProduct(sql, { eventId })
    const [userId = ''] = await seedUsers(sql, 1)
    const { uuid: orderId } = await claim(eventId, {
      userId,
      productIds: Array(20).fill(productId),
    })
    const held = { eventId, orderId, userId, productId }
    await prepare?.(held)
    const acts = await sql.begin(async (tx) => {
      const tickets = await tx<{ uuid: string }[]>`
      select uuid from tickets where event_id = ${eventId} and order_id = ${orderId} order by uuid`
      const lock = (uuid: string | undefined) => tx`
      select 1 from tickets where event_id = ${eventId} and uuid = ${uuid ?? ''} for no key update nowait`
      await lock(tickets[0]?.uuid)
      const acted = act(held)
      await doneOrWaiting(sql, acted)
      for (const { uuid } of tickets) await lock(uuid)
      return { acted }
    })
    await expect(acts.acted).resolves.not.toThrow()
  },
)
