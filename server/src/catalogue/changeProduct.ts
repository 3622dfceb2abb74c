import { account } from '../audit/actor.ts'
import { nextUpdatedAt } from '../db/nextUpdatedAt.ts'
import { requireUnchanged } from '../db/requireUnchanged.ts'
import { type Sql, transact } from '../db/sql.ts'
import { audit } from './auditKinds.ts'
import { lockEvent } from './lockEvent.ts'
import type { Product } from './productColumns.ts'
import { checkProduct, type ProductInput, productColumnsOf } from './productInput.ts'
import { readProduct } from './readProduct.ts'
import { requireChangeable } from './requireChangeable.ts'
import { requireCurrencyOfSeller } from './requireCurrencyOfSeller.ts'
import { setProductQuotas } from './setProductQuotas.ts'

/**
 * Changes a product. What was ordered keeps its price and its name. Claims that come later find the
 * change, because it is made under the locks that they wait for.
 *
 * @param change.ifUpdatedAt The version from which the change was made (decision 39).
 * @throws {Refusal} `not_found`; `malformed_input`; `precondition_failed`; `state_conflict` when
 * the event is cancelled.
 */
export function changeProduct(
  sql: Sql,
  {
    eventId,
    productId,
    input,
    ifUpdatedAt,
    actorId,
  }: {
    readonly eventId: string
    readonly productId: string
    readonly input: Partial<ProductInput>
    readonly ifUpdatedAt?: string | null | undefined
    readonly actorId: string
  },
): Promise<Product> {
  return transact(sql, async (tx) => {
    requireChangeable(await lockEvent(tx, eventId))
    const before = await readProduct(tx, { eventId, productId })
    requireUnchanged(before, ifUpdatedAt)
    const changes = productColumnsOf(input)
    const { vat_rate_bp, vat_exemption, sale_starts_at, sale_ends_at } = before
    checkProduct({
      vat_rate_bp,
      vat_exemption,
      sale_starts_at: sale_starts_at?.toISOString() ?? null,
      sale_ends_at: sale_ends_at?.toISOString() ?? null,
      ...changes,
    })
    await tx`
      update products p
         set (name, description, price_minor, currency, vat_rate_bp, vat_exemption, sale_starts_at, sale_ends_at,
              limit_per_person, is_offered, sequence, updated_at)
           = (select c.name, c.description, c.price_minor, c.currency, c.vat_rate_bp, c.vat_exemption,
                     c.sale_starts_at, c.sale_ends_at, c.limit_per_person, c.is_offered, c.sequence, ${nextUpdatedAt(tx)}
                from jsonb_populate_record(p, ${JSON.stringify(changes)}::text::jsonb) c)
       where event_id = ${eventId} and uuid = ${productId}`
    if (input.quota_ids)
      await setProductQuotas(tx, { eventId, productId, quotaIds: input.quota_ids })
    await requireCurrencyOfSeller(tx, { eventId, productId })
    const product = await readProduct(tx, { eventId, productId })
    const { amount_minor: from } = before.price
    const { amount_minor: to } = product.price
    await audit.record(tx, {
      kind: 'product_changed',
      actor: account(actorId),
      details: { event_id: eventId, product_id: productId, ...(from !== to && { from, to }) },
    })
    return product
  })
}
