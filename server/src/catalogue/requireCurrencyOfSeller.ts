import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { fixCurrency } from '../sellers/fixCurrency.ts'

/**
 * Refuses a product with a price in another currency than that of the seller of its event. So an
 * order has one total, and what a seller sold is one sum. The first price fixes the currency of the
 * seller. The caller has locked the event.
 *
 * @throws {Refusal} `malformed_input`.
 */
export async function requireCurrencyOfSeller(
  tx: SqlTransaction,
  { eventId, productId }: { readonly eventId: string; readonly productId: string },
): Promise<void> {
  const [priced] = await tx<{ currency: string; seller_id: string }[]>`
    select p.currency, e.seller_id from products p join events e on e.uuid = p.event_id
     where p.event_id = ${eventId} and p.uuid = ${productId} and p.price_minor > 0`
  if (!priced) return
  const currency = await fixCurrency(tx, priced.seller_id)
  if (priced.currency === currency) return
  throw new Refusal(
    'malformed_input',
    `The seller of this event sells in ${currency}. Use this currency for its products.`,
    {
      errors: [
        {
          path: '/price/currency',
          code: 'mismatch',
          reason: `must be ${currency}, the currency of the seller`,
        },
      ],
    },
  )
}
