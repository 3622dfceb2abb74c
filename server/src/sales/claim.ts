import type { Money } from '../catalogue/money.ts'
import type { Ticket, TicketOrigin } from '../tickets/ticketColumns.ts'
import type { Order } from './orderColumns.ts'
import type { UnpaidHold } from './unpaidHolds.ts'

/**
 * What a person asks of an event in one step. The process makes the ids, so a claim that it tries
 * twice is the same claim.
 */
export interface Claim {
  readonly eventId: string
  /** Null: a door sale to somebody who is not named. */
  readonly userId: string | null
  readonly orderId: string
  readonly orderNumber: string
  readonly wish: Wish
}

export type Wish =
  /** An order of products. `total`: what the person was shown; null: they were shown nothing. */
  | {
      readonly kind: 'order'
      readonly positions: readonly WantedPosition[]
      readonly total: Money | null
    }
  /** Sold at the door by an admin of the event. */
  | {
      readonly kind: 'door_sale'
      readonly positions: readonly WantedPosition[]
      readonly total: Money | null
    }
  /** One free ticket, of the first free product, for who has none. */
  | { readonly kind: 'registration'; readonly ticketId: string }

export interface WantedPosition {
  readonly ticketId: string
  readonly productId: string
}

/** What became of a claim that was not refused. */
export type Claimed =
  | { readonly kind: 'ordered'; readonly order: Order; readonly tickets: readonly Ticket[] }
  /** The person holds a ticket already: their registration is a repeat. */
  | { readonly kind: 'held'; readonly ticket: Ticket }

/** A buyer as a claim reads them. */
export interface Buyer {
  readonly user_id: string
  /** Whether the event is there for them (law 9). */
  readonly sees_event: boolean
  readonly open_order: { readonly uuid: string; readonly is_over: boolean } | null
  /** Holds of the event that they let go or let run out lately, the newest first. */
  readonly unpaid_holds: readonly UnpaidHold[]
  /** Their live tickets of the event. */
  readonly held: readonly HeldByBuyer[]
  /** Their tickets of the event in any status. */
  readonly rows: number
}

export interface HeldByBuyer {
  readonly uuid: string
  readonly product_id: string | null
  readonly origin: TicketOrigin
  readonly status: Ticket['status']
}
