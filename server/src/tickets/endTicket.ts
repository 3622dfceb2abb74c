import { account } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { unknownTicket } from './locateTicket.ts'
import type { TicketStatus } from './ticketColumns.ts'

/** What ended with a ticket. */
export interface EndedTicket {
  readonly user_id: string | null
  readonly product_id: string | null
  readonly order_id: string | null
}

/**
 * Cancels one ticket. The caller has locked the quotas of its event and frees the place in the same
 * transaction (law 1). Then the ticket's row is locked, which a scan may hold.
 *
 * @param actorId Who cancels it. When that is not its holder, the audit log records it.
 * @returns undefined when it is cancelled already.
 * @throws {Refusal} `not_found`; `state_conflict` when it has been used, has expired, is a position
 * of an open order or has been paid.
 */
export async function endTicket(
  tx: SqlTransaction,
  {
    eventId,
    ticketId,
    actorId,
  }: { readonly eventId: string; readonly ticketId: string; readonly actorId: string },
): Promise<EndedTicket | undefined> {
  const [ticket] = await tx<(EndedTicket & { status: TicketStatus; is_paid: boolean })[]>`
    select user_id, product_id, order_id, status, price_minor > 0 as is_paid from tickets
     where event_id = ${eventId} and uuid = ${ticketId} for update`
  if (!ticket) throw unknownTicket()
  const { status, is_paid, ...ended } = ticket
  if (status === 'CANCELLED') return undefined
  const reason = is_paid && status === 'BOOKED' ? PAID : FINAL[status]
  if (reason !== undefined) throw new Refusal('state_conflict', reason)
  await tx`
    update tickets set status = 'CANCELLED', cancelled_at = now()
     where event_id = ${eventId} and uuid = ${ticketId}`
  if (actorId !== ticket.user_id)
    await audit.record(tx, {
      kind: 'ticket_cancelled',
      userId: ticket.user_id ?? undefined,
      actor: account(actorId),
      details: {
        event_id: eventId,
        ticket_id: ticketId,
        ...(ended.order_id !== null && { order_id: ended.order_id }),
      },
    })
  return ended
}

const PAID = 'The ticket was paid. Ask an admin of the event for a refund.'

/** Why a ticket cannot be cancelled alone, by its status. */
const FINAL: Partial<Record<TicketStatus, string>> = {
  CONSUMED: 'The ticket has been used. It can no longer be cancelled.',
  EXPIRED: 'The ticket has expired. It holds no place, so there is nothing to cancel.',
  PENDING: 'The ticket is in an order that is not paid yet. Change that order, or let it go.',
  PAID,
}
