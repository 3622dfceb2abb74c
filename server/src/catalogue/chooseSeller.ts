import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { defaultSeller } from '../sellers/defaultSeller.ts'
import { fixCurrency } from '../sellers/fixCurrency.ts'
import { requireMaySell } from '../sellers/requireMaySell.ts'
import type { EventStatus } from './eventColumns.ts'

/**
 * Chooses who sells the tickets of an event. It changes only while the event is a draft: a
 * published one may have sold tickets, whose receipts name the seller.
 *
 * @param choice.before The event, whose row is locked; absent: it is new.
 * @throws {Refusal} `state_conflict`; `malformed_input` when there is no such seller, or the event
 * has a price in another currency; `forbidden` when the user may not sell in its name.
 */
export async function chooseSeller(
  tx: SqlTransaction,
  {
    input,
    before,
    userId,
  }: {
    readonly input: { readonly seller_id?: string }
    readonly before?: {
      readonly uuid: string
      readonly seller_id: string
      readonly status: EventStatus
    }
    readonly userId: string
  },
): Promise<{ readonly seller_id?: string }> {
  const { seller_id } = input
  if (seller_id === undefined) return before ? {} : { seller_id: await defaultSeller(tx, userId) }
  if (seller_id === before?.seller_id) return {}
  if (before && before.status !== 'DRAFT')
    throw new Refusal(
      'state_conflict',
      'The seller of an event cannot change once it was published. Leave out seller_id.',
    )
  await requireMaySell(tx, { sellerId: seller_id, userId })
  if (before) await requireItsCurrency(tx, { eventId: before.uuid, sellerId: seller_id })
  return { seller_id }
}

/** What is priced stays in the currency of the seller. */
async function requireItsCurrency(
  tx: SqlTransaction,
  { eventId, sellerId }: { readonly eventId: string; readonly sellerId: string },
): Promise<void> {
  const priced = await tx<{ currency: string }[]>`
    select distinct currency from products where event_id = ${eventId} and price_minor > 0`
  if (priced.length === 0) return
  const currency = await fixCurrency(tx, sellerId)
  if (priced.every((product) => product.currency === currency)) return
  throw new Refusal(
    'malformed_input',
    `This seller sells in ${currency}, and the event has prices in another currency. Change the prices first.`,
    {
      errors: [
        {
          path: '/seller_id',
          code: 'mismatch',
          reason: 'must sell in the currency of the prices of the event',
        },
      ],
    },
  )
}
