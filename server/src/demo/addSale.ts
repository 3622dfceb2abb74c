import { changeProduct } from '../catalogue/changeProduct.ts'
import { createProduct } from '../catalogue/createProduct.ts'
import { createQuota } from '../catalogue/createQuota.ts'
import { listProducts } from '../catalogue/listProducts.ts'
import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { claimAlone } from '../sales/claimAlone.ts'
import { newClaim } from '../sales/newClaim.ts'
import { payOrder } from '../sales/payOrder.ts'
import { addSellerAdmin } from '../sellers/addSellerAdmin.ts'
import { changeSeller } from '../sellers/changeSeller.ts'
import { defaultSeller } from '../sellers/defaultSeller.ts'

const SELLER = {
  name: 'Fonden Sejlhuset',
  company_number: '00000000',
  vat_number: 'DK00000000',
  address: 'Havnegade 7\n8000 Aarhus C',
  country: 'DK',
  currency: 'DKK',
  email: 'sejlhuset@demo.invalid',
}

const VAT_RATE_BP = 2_500
const BALCONY = { name: 'Balkon', size: 24 }

/** What is sold of an event of the demo; prices in øre. */
const PRODUCTS = [
  { name: 'Gulv', description: 'Unummereret. Kom i god tid.', price: 18_000 },
  { name: 'Balkon', description: 'Ad trappen til venstre.', price: 22_050, isOnBalcony: true },
  { name: 'Under 25', description: 'Vis legitimation ved døren.', price: 9_000, limit: 2 },
] as const

/** Which products the orders are of. They repeat. */
const ORDERS = [[0, 0], [1, 1], [0], [2], [0, 0, 2]] as const

/** Names the seller of the installation, and makes the organiser its admin. */
export async function nameSeller(
  tx: SqlTransaction,
  organiser: { readonly uuid: string; readonly username: string },
): Promise<void> {
  const sellerId = await defaultSeller(tx, organiser.uuid)
  const actorId = organiser.uuid
  await changeSeller(tx, { sellerId, input: SELLER, actorId })
  await addSellerAdmin(tx, { sellerId, username: organiser.username, actorId })
}

/**
 * Sells tickets of an event instead of giving them away: three products, one of them with a quota,
 * and an order of each buyer. The organiser marks all of them as paid but the last one, whose
 * places are held for ten minutes.
 */
export async function addSale(
  tx: SqlTransaction,
  {
    eventId,
    buyers,
    actorId,
  }: { readonly eventId: string; readonly buyers: readonly string[]; readonly actorId: string },
): Promise<void> {
  for (const { uuid: productId } of await listProducts(tx, { eventId, isComplete: true }))
    await changeProduct(tx, { eventId, productId, input: { is_offered: false }, actorId })
  const { uuid: balcony } = await createQuota(tx, { eventId, input: BALCONY, actorId })
  const productIds: string[] = []
  for (const product of PRODUCTS) {
    const { name, description, price } = product
    const input = {
      name,
      description,
      price: { amount_minor: price, currency: SELLER.currency },
      vat_rate_bp: VAT_RATE_BP,
      ...('limit' in product && { limit_per_person: product.limit }),
      ...('isOnBalcony' in product && { quota_ids: [balcony] }),
    }
    productIds.push((await createProduct(tx, { eventId, input, actorId })).uuid)
  }
  for (const [n, userId] of buyers.entries()) {
    const positions = (ORDERS[n % ORDERS.length] ?? []).map((product) => ({
      ticketId: newId(),
      productId: productIds[product] ?? '',
    }))
    const claim = newClaim({ eventId, userId, wish: { kind: 'order', positions, total: null } })
    await claimAlone(tx, claim)
    const isPaid = n < buyers.length - 1
    const payment = {
      orderId: claim.orderId,
      method: 'transfer',
      reference: null,
      actorId,
    } as const
    if (isPaid) await payOrder(tx, payment)
  }
}
