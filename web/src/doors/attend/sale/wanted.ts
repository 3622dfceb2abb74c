import type { Money, NewOrder, Order, Product } from '@tessera/client'
import type { Counts } from './choice.ts'

/** The most positions of an order. */
const MOST_POSITIONS = 100

const LIVE: ReadonlySet<string> = new Set(['PENDING', 'PAID', 'BOOKED', 'CONSUMED'])

/** How many of each product are in orders, of those that still hold a place. */
export function countHeld(orders: readonly Order[]): Counts {
  const counts: Record<string, number> = {}
  for (const { status, positions } of orders) {
    if (status === 'EXPIRED' || status === 'CANCELLED') continue
    for (const { product_id, status: ticket } of positions)
      if (LIVE.has(ticket)) counts[product_id] = (counts[product_id] ?? 0) + 1
  }
  return counts
}

export function countOf(counts: Counts, { uuid }: Product): number {
  return counts[uuid] ?? 0
}

/** How many tickets are chosen of what is listed. */
export function sumOf(products: readonly Product[], counts: Counts): number {
  return products.reduce((sum, product) => sum + countOf(counts, product), 0)
}

/** What is chosen costs this. The products of an event have one currency. */
export function totalOf(products: readonly Product[], counts: Counts): Money {
  return {
    amount_minor: products.reduce(
      (sum, product) => sum + countOf(counts, product) * product.price.amount_minor,
      0,
    ),
    currency: products[0]?.price.currency ?? 'DKK',
  }
}

/** What is sent: one position for each ticket, and the total that was shown. */
export function wantedOf(
  products: readonly Product[],
  counts: Counts,
): Pick<NewOrder, 'total'> & { positions: NewOrder['positions'] } {
  return {
    positions: products.flatMap((product) =>
      Array.from({ length: countOf(counts, product) }, () => ({ product_id: product.uuid })),
    ),
    total: totalOf(products, counts),
  }
}

/**
 * The most that may be chosen of a product: what is free, with what the order to change has
 * already; within the limit per person, of which earlier tickets took a part; and within what one
 * order takes.
 */
export function mostOf(
  product: Product,
  { own, held, chosen }: { readonly own: number; readonly held: number; readonly chosen: number },
): number {
  const { limit_per_person: limit, free, state } = product
  const left = (state === 'on_sale' ? free : 0) + own
  const allowed = limit === null ? MOST_POSITIONS : Math.max(0, limit - held)
  return Math.max(0, Math.min(left, allowed, MOST_POSITIONS - chosen))
}
