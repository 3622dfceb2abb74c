import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { type Sql, transact } from '../db/sql.ts'
import { hasRoom, limitReached } from '../db/storageLimit.ts'
import { audit } from './auditKinds.ts'
import { lockEvent } from './lockEvent.ts'
import type { Product } from './productColumns.ts'
import { checkProduct, type ProductInput, productColumnsOf } from './productInput.ts'
import { readProduct } from './readProduct.ts'
import { requireChangeable } from './requireChangeable.ts'
import { requireCurrencyOfSeller } from './requireCurrencyOfSeller.ts'
import { setProductQuotas } from './setProductQuotas.ts'

/** The defaults of fields that the input omits. */
const NEW_PRODUCT = {
  description: '',
  vat_rate_bp: 0,
  is_offered: true,
}

/**
 * Adds a product to an event. It comes last, unless the input says otherwise.
 *
 * @throws {Refusal} `not_found`; `malformed_input` when fields contradict each other, a quota is
 * not one of the event, or the seller sells in another currency; `storage_limit`; `state_conflict`
 * when the event is cancelled.
 */
export function createProduct(
  sql: Sql,
  {
    eventId,
    input,
    actorId,
  }: { readonly eventId: string; readonly input: ProductInput; readonly actorId: string },
): Promise<Product> {
  return transact(sql, async (tx) => {
    requireChangeable(await lockEvent(tx, eventId))
    const productId = newId()
    const columns = { ...NEW_PRODUCT, ...productColumnsOf(input) }
    checkProduct(columns)
    const own = tx`select 1 from products where event_id = ${eventId}`
    const [made] = await tx`
      insert into products (event_id, uuid, name, description, price_minor, currency, vat_rate_bp, vat_exemption,
                            sale_starts_at, sale_ends_at, limit_per_person, is_offered, sequence)
      select ${eventId}, ${productId}, name, description, price_minor, currency, vat_rate_bp, vat_exemption,
             sale_starts_at, sale_ends_at, limit_per_person, is_offered,
             coalesce(sequence, (select max(sequence) + 1 from products where event_id = ${eventId}), 0)
        from jsonb_populate_record(null::products, ${JSON.stringify(columns)}::text::jsonb)
       where ${hasRoom(tx, 'products', own)}
      returning 1`
    if (!made) throw await limitReached(tx, 'products')
    await setProductQuotas(tx, { eventId, productId, quotaIds: input.quota_ids ?? [] })
    await requireCurrencyOfSeller(tx, { eventId, productId })
    const product = await readProduct(tx, { eventId, productId })
    await audit.record(tx, {
      kind: 'product_created',
      actor: account(actorId),
      details: { event_id: eventId, product_id: productId },
    })
    return product
  })
}
