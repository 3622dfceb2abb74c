import type { LockedQuota } from '../catalogue/lockQuotas.ts'
import { noSuchProduct } from '../catalogue/noSuchProduct.ts'
import { unknownEvent } from '../catalogue/readEvent.ts'
import type { Offer, OfferedProduct } from '../catalogue/readOffer.ts'
import { limitRefusal } from '../db/storageLimit.ts'
import { Refusal, spokenTime } from '../refusal.ts'
import type { Position } from '../tickets/insertPositions.ts'
import type { Buyer, Claim, HeldByBuyer, WantedPosition, Wish } from './claim.ts'
import type { Order } from './orderColumns.ts'
import { priceOrder } from './priceOrder.ts'
import { secondsUntilNextHold, type UnpaidHold } from './unpaidHolds.ts'

/** An event as the claims of one batch find it, while its quotas are locked. */
export interface Market {
  readonly eventId: string
  readonly offer: Offer
  readonly quotas: readonly LockedQuota[]
  readonly buyers: readonly Buyer[]
}

/** What was decided about a claim. `held`: it is the repeat of a registration. */
export type Decision =
  | { readonly kind: 'ordered'; readonly order: Order }
  | { readonly kind: 'held'; readonly ticketId: string }

/** What a batch of claims comes to. */
export interface Decisions {
  /** In the order of the claims. */
  readonly outcomes: readonly (Decision | Refusal)[]
  /** What is to be written. */
  readonly orders: readonly Order[]
  readonly positions: readonly Position[]
  /**
   * A claim was refused for places that a hold may have which is over. Once such holds are
   * released, the claims are decided again.
   */
  readonly wantsRelease: boolean
  /** Where the event takes place: enabled for who orders. */
  readonly venueId: string | null
}

/** The event and its buyers while the claims of a batch are decided. */
interface Ledger {
  readonly offer: Offer
  readonly capacity: LockedQuota
  /** Free places of each quota. */
  readonly free: Map<string, number>
  readonly products: ReadonlyMap<string, OfferedProduct>
  readonly buyers: ReadonlyMap<string, BuyerNow>
  readonly orders: Order[]
  readonly positions: Position[]
  wantsRelease: boolean
}

interface BuyerNow {
  readonly seesEvent: boolean
  openOrder: Buyer['open_order']
  readonly unpaidHolds: readonly UnpaidHold[]
  readonly held: HeldByBuyer[]
  rows: number
}

/**
 * Decides claims of one event one after the other, each as if those before it were done. A claim
 * that is refused takes nothing and changes nothing for the others. It is pure: the caller has
 * locked the quotas before it read the market, and writes what is decided in the same transaction
 * (law 1).
 *
 * Refusals: `not_found` when there is no such user, or the event is hidden from them;
 * `event_not_open`; `not_on_sale` for no product, or outside its sale window; `malformed_input` for
 * a product of another event; `price_changed`; `limit_reached`; `storage_limit`; `open_order`;
 * `hold_limit`; `sold_out`.
 */
export function decideClaims(market: Market, claims: readonly Claim[]): Decisions {
  const ledger = openLedger(market)
  const outcomes = claims.map((claim) => {
    try {
      return decide(ledger, claim)
    } catch (error) {
      if (error instanceof Refusal) return error
      throw error
    }
  })
  const { orders, positions, wantsRelease } = ledger
  return { outcomes, orders, positions, wantsRelease, venueId: market.offer.venue_id }
}

function openLedger({ eventId, offer, quotas, buyers }: Market): Ledger {
  const capacity = quotas.find(({ uuid }) => uuid === eventId)
  if (!capacity) throw new Error('An event has no quota of its own.')
  return {
    offer,
    capacity,
    free: new Map(quotas.map(({ uuid, size, taken }) => [uuid, size - taken])),
    products: new Map(offer.products.map((product) => [product.uuid, product])),
    buyers: new Map(
      buyers.map(({ user_id, sees_event, open_order, unpaid_holds, held, rows }) => [
        user_id,
        {
          seesEvent: sees_event,
          openOrder: open_order,
          unpaidHolds: unpaid_holds,
          held: [...held],
          rows,
        },
      ]),
    ),
    orders: [],
    positions: [],
    wantsRelease: false,
  }
}

/** @throws {Refusal} */
function decide(ledger: Ledger, claim: Claim): Decision {
  const buyer = claim.userId === null ? nobody() : ledger.buyers.get(claim.userId)
  if (!buyer)
    throw new Refusal('not_found', `There is no user with the id ${claim.userId}. Check the id.`)
  const { wish } = claim
  if (!buyer.seesEvent && wish.kind !== 'door_sale') throw unknownEvent(claim.eventId)
  const held = wish.kind === 'registration' ? issuedTo(buyer) : undefined
  if (held) return { kind: 'held', ticketId: held.uuid }
  requireOpen(ledger.offer)
  const chosen = wantedIn(ledger, wish).map((wanted, n) => choose(ledger, { wanted, n, wish }))
  const { order, positions } = priceOrder(claim, { chosen, now: ledger.offer.now })
  requireTotal(order, wish)
  const wanted = chosen.map(({ product }) => product)
  if (claim.userId !== null) requireLimits(ledger, buyer, wanted)
  if (order.status === 'PENDING') requireMayHold(ledger, { buyer, orderId: order.uuid })
  takePlaces(ledger, wanted)
  ledger.orders.push(order)
  ledger.positions.push(...positions)
  if (order.status === 'PENDING') buyer.openOrder = { uuid: order.uuid, is_over: false }
  buyer.rows += positions.length
  for (const { ticket_id: uuid, product_id, origin, status } of positions)
    buyer.held.push({ uuid, product_id, origin, status })
  return { kind: 'ordered', order }
}

/** A buyer at the door who is not named: nothing is known of what they have. */
function nobody(): BuyerNow {
  return { seesEvent: true, openOrder: null, unpaidHolds: [], held: [], rows: 0 }
}

/** A ticket that makes a registration a repeat; one of the same origin is preferred. */
function issuedTo({ held }: BuyerNow): HeldByBuyer | undefined {
  const issued = held.filter(({ status }) => status === 'BOOKED' || status === 'CONSUMED')
  return issued.find(({ origin }) => origin === 'REGISTRATION') ?? issued[0]
}

function requireOpen({ status, is_over }: Offer): void {
  if (status !== 'PUBLISHED')
    throw new Refusal(
      'event_not_open',
      'This event is not open for registration. Choose another event.',
    )
  if (is_over) throw new Refusal('event_not_open', 'This event is over. Choose another event.')
}

function wantedIn({ offer }: Ledger, wish: Wish): readonly WantedPosition[] {
  if (wish.kind !== 'registration') return wish.positions
  const free = offer.products.filter((one) => one.price_minor === 0 && one.is_offered)
  const product = free.find((one) => one.has_begun && !one.has_ended) ?? free[0]
  if (product) return [{ ticketId: wish.ticketId, productId: product.uuid }]
  throw new Refusal('not_on_sale', 'This event has no free ticket. Order one of its products.')
}

export interface ChosenPosition {
  readonly ticketId: string
  readonly product: OfferedProduct
}

function choose(
  { products }: Ledger,
  { wanted: { ticketId, productId }, n, wish }: { wanted: WantedPosition; n: number; wish: Wish },
): ChosenPosition {
  const product = products.get(productId)
  if (!product) throw noSuchProduct(`/positions/${n}/product_id`)
  const { is_offered, has_begun, has_ended, sale_starts_at } = product
  const isForSale = is_offered && has_begun && !has_ended
  // Who runs the event may sell at the door what is sold nowhere else, and after the sale.
  if (isForSale || wish.kind === 'door_sale') return { ticketId, product }
  const why = !is_offered
    ? 'is no longer sold. Choose another product.'
    : has_ended
      ? 'is no longer sold: its sale is over. Choose another product.'
      : 'is not sold yet. Come back when its sale begins.'
  throw new Refusal('not_on_sale', `${product.name} ${why}`, {
    members: { product_id: productId, ...(!has_begun && { sale_starts_at }) },
  })
}

function requireTotal({ total }: Order, wish: Wish): void {
  if (wish.kind === 'registration' || wish.total === null) return
  const { amount_minor, currency } = wish.total
  if (amount_minor === total.amount_minor && currency === total.currency) return
  throw new Refusal(
    'price_changed',
    'The price has changed since you saw it. Nothing is ordered: look at the new total, and order again.',
    { members: { total } },
  )
}

/**
 * The limit of each product per person, and how many tickets one person may have stored. What the
 * organiser has given somebody does not count towards the limit: they did not take it.
 */
function requireLimits(
  { offer }: Ledger,
  { held, rows }: BuyerNow,
  wanted: readonly OfferedProduct[],
): void {
  for (const { uuid, name, limit_per_person: limit } of new Set(wanted)) {
    if (limit === null) continue
    const had = held.filter(
      ({ product_id, origin }) => product_id === uuid && origin !== 'COMPLIMENTARY',
    ).length
    const more = wanted.filter((product) => product.uuid === uuid).length
    if (had + more > limit)
      throw new Refusal(
        'limit_reached',
        `One person may have ${limit} of ${name}, and this would make ${had + more}. Choose fewer.`,
        { members: { product_id: uuid, limit, held: had } },
      )
  }
  if (rows + wanted.length > offer.most_tickets) throw limitRefusal('tickets', offer.most_tickets)
}

/** An order whose positions are replaced is open itself. */
function requireMayHold(
  ledger: Ledger,
  { buyer: { openOrder, unpaidHolds }, orderId }: { buyer: BuyerNow; orderId: string },
): void {
  if (openOrder?.uuid === orderId) return
  if (openOrder) {
    if (openOrder.is_over) ledger.wantsRelease = true
    throw new Refusal(
      'open_order',
      'You have an open order for this event. Pay it, change it or let it go first.',
      { members: { order_id: openOrder.uuid } },
    )
  }
  const retryAfterSeconds = secondsUntilNextHold(unpaidHolds)
  if (retryAfterSeconds > 0)
    throw new Refusal(
      'hold_limit',
      `You have held places of this event for a long time without paying. Others may take them now. Try again in ${spokenTime(retryAfterSeconds)}.`,
      { retryAfterSeconds },
    )
}

/** Takes a place of the event and of each quota for each product, or none at all. */
function takePlaces(ledger: Ledger, wanted: readonly OfferedProduct[]): void {
  const needed = new Map<string, number>()
  for (const product of wanted)
    for (const quota of [ledger.capacity.uuid, ...product.quota_ids])
      needed.set(quota, (needed.get(quota) ?? 0) + 1)
  const short = new Set(
    [...needed].flatMap(([quota, n]) => ((ledger.free.get(quota) ?? 0) < n ? [quota] : [])),
  )
  if (short.size > 0) {
    ledger.wantsRelease = true
    throw soldOut(ledger, { wanted, short })
  }
  for (const [quota, n] of needed) ledger.free.set(quota, (ledger.free.get(quota) ?? 0) - n)
}

function soldOut(
  { capacity, free }: Ledger,
  { wanted, short }: { wanted: readonly OfferedProduct[]; short: ReadonlySet<string> },
): Refusal {
  const products = short.has(capacity.uuid)
    ? wanted
    : wanted.filter(({ quota_ids }) => quota_ids.some((quota) => short.has(quota)))
  const left = Math.max(0, Math.min(...[...short].map((quota) => free.get(quota) ?? 0)))
  return new Refusal(
    'sold_out',
    left > 0
      ? `Only ${left} of these places ${left === 1 ? 'is' : 'are'} left. Choose fewer.`
      : short.has(capacity.uuid)
        ? 'Every place of this event is taken. A place may become free later.'
        : 'Every place of these products is taken. Choose another product, or try again later.',
    {
      members: {
        capacity: capacity.size,
        product_ids: [...new Set(products.map(({ uuid }) => uuid))],
        free: left,
      },
    },
  )
}
