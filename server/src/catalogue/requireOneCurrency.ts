import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'

/**
 * Refuses a product with a price in another currency than the other products of its event with a
 * price: an order has one total.
 *
 * @throws {Refusal} `malformed_input`.
 */
export async function requireOneCurrency(
  tx: SqlTransaction,
  { eventId, productId }: { readonly eventId: string; readonly productId: string },
): Promise<void> {
  const [other] = await tx<{ currency: string }[]>`
    select o.currency from products p join products o on o.event_id = p.event_id
     where p.event_id = ${eventId} and p.uuid = ${productId} and p.price_minor > 0
       and o.price_minor > 0 and o.currency <> p.currency limit 1`
  if (!other) return
  throw new Refusal(
    'malformed_input',
    `This event sells in ${other.currency}. Use the same currency for all its products.`,
    {
      errors: [
        {
          path: '/price/currency',
          code: 'mismatch',
          reason: `must be ${other.currency}, as of the other products of the event`,
        },
      ],
    },
  )
}
