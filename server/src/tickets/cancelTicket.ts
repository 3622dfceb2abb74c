import { account } from '../audit/actor.ts'
import { freePlaces } from '../catalogue/freePlaces.ts'
import { lockEvent } from '../catalogue/lockEvent.ts'
import { type Sql, transact } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { deleteTickets } from './deleteTickets.ts'
import { locateTicket, unknownTicket } from './locateTicket.ts'
import type { TicketStatus } from './ticketColumns.ts'

/**
 * Cancels a ticket and frees its place in the same transaction. A second cancellation changes
 * nothing. The caller must check whether the actor may do so.
 *
 * Lock, then look (law 1): the event's row first, like every function that takes or frees a place,
 * then the ticket's row, which a scan may hold.
 *
 * Of one person and event a bounded number of cancelled tickets is kept, so that nobody fills the
 * table by registering and cancelling: the oldest is deleted for a new one.
 *
 * @param actorId Who cancels it. When that is not its holder, the audit log records it.
 * @throws {Refusal} `not_found`; `state_conflict` when it has been used or has expired: that is
 * final.
 */
export function cancelTicket(
  sql: Sql,
  { ticketId, actorId }: { readonly ticketId: string; readonly actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    const eventId = await locateTicket(tx, ticketId)
    await lockEvent(tx, eventId)
    const [ticket] = await tx<{ user_id: string; status: TicketStatus }[]>`
      select user_id, status from tickets
       where event_id = ${eventId} and uuid = ${ticketId} for update`
    if (!ticket) throw unknownTicket()
    if (ticket.status === 'CANCELLED') return
    if (ticket.status === 'CONSUMED')
      throw new Refusal(
        'state_conflict',
        'The ticket has been used. It can no longer be cancelled.',
      )
    if (ticket.status === 'EXPIRED')
      throw new Refusal(
        'state_conflict',
        'The ticket has expired. It holds no place, so there is nothing to cancel.',
      )
    await tx`
      update tickets set status = 'CANCELLED', cancelled_at = now()
       where event_id = ${eventId} and uuid = ${ticketId}`
    await freePlaces(tx, { eventId, count: 1 })
    await deleteTickets(
      tx,
      tx`
        select event_id, uuid from tickets
         where user_id = ${ticket.user_id} and event_id = ${eventId} and status = 'CANCELLED'
         order by cancelled_at desc, uuid desc offset ${limitOf(tx, 'cancelled_tickets')}`,
    )
    if (actorId === ticket.user_id) return
    const details = { event_id: eventId, ticket_id: ticketId }
    await audit.record(tx, {
      kind: 'ticket_cancelled',
      userId: ticket.user_id,
      actor: account(actorId),
      details,
    })
  })
}
