import { vatIn } from '../payments/vatIn.ts'
import type { Position } from '../tickets/insertPositions.ts'
import type { TicketOrigin } from '../tickets/ticketColumns.ts'
import type { Claim, Wish } from './claim.ts'
import type { ChosenPosition } from './decideClaims.ts'
import type { Order } from './orderColumns.ts'

/** Minutes that an order which is to be paid holds its places. */
export const HOLD_MINUTES = 10

/** Where the tickets of a claim come from. */
const ORIGINS = {
  order: 'ORDER',
  registration: 'REGISTRATION',
  door_sale: 'DOOR_SALE',
} as const satisfies Record<Wish['kind'], TicketOrigin>

/**
 * Makes the order of a claim, and its positions with everything that they cost. What costs nothing
 * is BOOKED at once. So is a door sale: its tickets are booked with the payment, which is recorded
 * in the same transaction.
 *
 * @param offered.now By the database's clock.
 */
export function priceOrder(
  claim: Claim,
  { chosen, now }: { readonly chosen: readonly ChosenPosition[]; readonly now: Date },
): { order: Order; positions: Position[] } {
  const total = chosen.reduce((sum, { product }) => sum + product.price_minor, 0)
  const ofPosition = total === 0 ? 'BOOKED' : 'PENDING'
  const isDoorSale = claim.wish.kind === 'door_sale'
  const status = isDoorSale ? 'BOOKED' : ofPosition
  const positions = chosen.map(
    ({ ticketId, product }): Position => ({
      ticket_id: ticketId,
      order_id: claim.orderId,
      user_id: claim.userId,
      product_id: product.uuid,
      product_name: product.name,
      price_minor: product.price_minor,
      vat_rate_bp: product.vat_rate_bp,
      vat_minor: vatIn(product.price_minor, product.vat_rate_bp),
      vat_exemption: product.vat_exemption,
      origin: ORIGINS[claim.wish.kind],
      status: ofPosition,
    }),
  )
  const currency = currencyOf(chosen)
  const order: Order = {
    uuid: claim.orderId,
    number: claim.orderNumber,
    event_id: claim.eventId,
    user_id: claim.userId,
    is_door_sale: isDoorSale,
    status,
    total: { amount_minor: total, currency },
    vat_minor: positions.reduce((sum, { vat_minor }) => sum + vat_minor, 0),
    created_at: now,
    expires_at: status === 'PENDING' ? new Date(now.getTime() + HOLD_MINUTES * 60_000) : null,
    extended_at: null,
    payment_timestamp: null,
    booked_at: status === 'BOOKED' ? now : null,
    ended_at: null,
    positions: positions.map((one) => ({
      ticket_id: one.ticket_id,
      product_id: one.product_id,
      product_name: one.product_name,
      status: one.status,
      price: { amount_minor: one.price_minor, currency },
      vat: {
        rate_bp: one.vat_rate_bp,
        amount_minor: one.vat_minor,
        exemption: one.vat_exemption,
      },
      refunded_minor: 0,
      validation_datetime: null,
      validated_gate: null,
    })),
    payments: [],
    receipts: [],
  }
  return { order, positions }
}

/**
 * All prices of an event are in the currency of its seller (`requireCurrencyOfSeller`). What costs
 * nothing may name another one, and says nothing.
 */
function currencyOf(chosen: readonly ChosenPosition[]): string {
  const position = chosen.find(({ product }) => product.price_minor > 0) ?? chosen[0]
  if (!position) throw new Error('An order has no position.')
  return position.product.currency
}
