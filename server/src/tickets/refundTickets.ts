import type { TakenChange } from '../catalogue/moveTaken.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { rowsOfOrder } from '../payments/rowsOfOrder.ts'
import { type InputError, Refusal } from '../refusal.ts'
import type { TicketStatus } from './ticketColumns.ts'

/** What of an order is refunded: tickets, which then end, or an amount, and the tickets stay. */
export type WantedRefund =
  | { readonly kind: 'positions'; readonly ticketIds: readonly string[] }
  /** Every ticket that was not used. */
  | { readonly kind: 'all' }
  | { readonly kind: 'amount'; readonly amountMinor: number }

interface PaidTicket {
  readonly uuid: string
  readonly status: TicketStatus
  readonly product_id: string | null
  readonly left_minor: number
}

/** What was given back of a ticket. */
export interface RefundedPart {
  readonly ticketId: string
  readonly amountMinor: number
}

export interface RefundedTickets {
  readonly amountMinor: number
  readonly parts: readonly RefundedPart[]
  readonly changes: TakenChange[]
}

/**
 * Lowers what the tickets of an order cost by what is given back, each at most by its price.
 * Tickets of which nothing is left, such as free companions, end with the others. The caller has
 * locked the quotas of the event and the order. The tickets are locked here, before they
 * are looked at, and a scan waits for them or was before (law 7).
 *
 * @returns The sum in minor units, what it is of each ticket, and the places that are free: what
 * `moveTaken` takes.
 * @throws {Refusal} `malformed_input` for a ticket that is not of this order, or an amount above
 * what is left; `state_conflict` when a position was used or has expired, or nothing is left of the
 * price of tickets that have ended.
 */
export async function refundTickets(
  tx: SqlTransaction,
  {
    eventId,
    orderId,
    wanted,
  }: { readonly eventId: string; readonly orderId: string; readonly wanted: WantedRefund },
): Promise<RefundedTickets> {
  const tickets = await tx<PaidTicket[]>`
    select t.uuid, t.status, t.product_id, t.price_minor - t.refunded_minor as left_minor
      from ${rowsOfOrder(tx, 'tickets', { eventId, orderId })} f
      join tickets t on t.event_id = f.event_id and t.uuid = f.uuid
     order by t.uuid for no key update of t`
  if (wanted.kind === 'amount') {
    const { amountMinor } = wanted
    const parts = await spread(tx, { eventId, tickets, amountMinor })
    return { amountMinor, parts, changes: [] }
  }
  const chosen =
    wanted.kind === 'all'
      ? tickets.filter(
          ({ status, left_minor }) =>
            status === 'BOOKED' || (isRefundable(status) && left_minor > 0),
        )
      : wanted.ticketIds.map((id, n) => choose(tickets, id, n))
  const amountMinor = chosen.reduce((sum, { left_minor }) => sum + left_minor, 0)
  const freed = chosen.filter(({ status }) => status === 'BOOKED')
  if (amountMinor === 0 && freed.length === 0)
    throw new Refusal(
      'state_conflict',
      'Everything that was paid for these tickets was given back already. Read the order again.',
    )
  await tx`
    update tickets set status = 'CANCELLED', cancelled_at = coalesce(cancelled_at, now()), refunded_minor = price_minor
     where event_id = ${eventId} and uuid = any (${chosen.map(({ uuid }) => uuid)}::uuid[])`
  return {
    amountMinor,
    parts: chosen.flatMap(({ uuid, left_minor }) =>
      left_minor > 0 ? [{ ticketId: uuid, amountMinor: left_minor }] : [],
    ),
    changes: freed.map(({ product_id }) => ({ productId: product_id, by: -1 })),
  }
}

function choose(tickets: readonly PaidTicket[], id: string, n: number): PaidTicket {
  const ticket = tickets.find(({ uuid }) => uuid === id)
  if (!ticket)
    throw malformed('This order has no such ticket. Read the order again.', {
      path: `/positions/${n}`,
      code: 'unknown',
      reason: 'must be a ticket of this order',
    })
  if (ticket.status === 'CONSUMED')
    throw new Refusal(
      'state_conflict',
      'One of these tickets was used, so it stays. Refund an amount instead.',
      { members: { ticket_ids: [id] } },
    )
  if (!isRefundable(ticket.status))
    throw new Refusal(
      'state_conflict',
      'One of these tickets is no longer booked. Read the order again, and leave it out.',
      {
        members: { ticket_ids: [id] },
      },
    )
  return ticket
}

/** A ticket that was cancelled with its event keeps what was paid until that is given back. */
function isRefundable(status: TicketStatus): boolean {
  return status === 'BOOKED' || status === 'CANCELLED'
}

/** Takes an amount off the tickets in the order of their ids, each down to nothing. */
async function spread(
  tx: SqlTransaction,
  {
    eventId,
    tickets,
    amountMinor,
  }: { eventId: string; tickets: readonly PaidTicket[]; amountMinor: number },
): Promise<RefundedPart[]> {
  const left = tickets.reduce((sum, { left_minor }) => sum + left_minor, 0)
  if (amountMinor > left)
    throw malformed('That is more than what is left of this order. Refund less.', {
      path: '/amount_minor',
      code: 'too_large',
      reason: `must be at most ${left}`,
      limit: left,
    })
  let rest = amountMinor
  const parts = tickets.map(({ uuid, left_minor }) => {
    const part = Math.min(rest, left_minor)
    rest -= part
    return { uuid, part }
  })
  await tx`
    update tickets t set refunded_minor = t.refunded_minor + p.part
      from unnest(${parts.map(({ uuid }) => uuid)}::uuid[], ${parts.map(({ part }) => part)}::int[]) as p (uuid, part)
     where t.event_id = ${eventId} and t.uuid = p.uuid`
  return parts.map(({ uuid, part }) => ({ ticketId: uuid, amountMinor: part }))
}

function malformed(message: string, error: InputError): Refusal {
  return new Refusal('malformed_input', message, { errors: [error] })
}
