import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { defaultSeller, requireMaySell } from '../sellers/sellerOfEvent.ts'
import type { EventStatus } from './eventColumns.ts'

/**
 * Chooses who sells the tickets of an event. It changes only while the event is a draft: a
 * published one may have sold tickets, whose receipts name the seller.
 *
 * @param choice.before The event, whose row is locked; absent: it is new.
 * @throws {Refusal} `state_conflict`; `malformed_input` when there is no such seller; `forbidden`
 * when the user may not sell in its name.
 */
export async function chooseSeller(
  tx: Sql,
  {
    input,
    before,
    userId,
  }: {
    readonly input: { readonly seller_id?: string }
    readonly before?: { readonly seller_id: string; readonly status: EventStatus }
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
  return { seller_id }
}
