import { account } from '../audit/actor.ts'
import { freePlaces } from '../catalogue/freePlaces.ts'
import { lockEvent } from '../catalogue/lockEvent.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { locateTicket, unknownTicket } from './locateTicket.ts'
import type { TicketStatus } from './ticketColumns.ts'

/**
 * Cancels a ticket; its place is free in the same transaction. Cancelling it again changes nothing.
 * Whether the actor may do so is not asked here.
 *
 * Lock, then look (law 1): the event's row first, as everything that takes or frees a place does, then
 * the ticket's, which a scan may hold.
 *
 * @param actorId Who cancels it; when that is not its holder, the audit log says so.
 * @throws {Refusal} `not_found`; `state_conflict` when it has been used or has expired: that is final.
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
      throw new Refusal('state_conflict', 'The ticket has been used: it cannot be cancelled.')
    if (ticket.status === 'EXPIRED')
      throw new Refusal('state_conflict', 'The ticket has expired: it holds no place any more.')
    await tx`
      update tickets set status = 'CANCELLED', cancelled_at = now()
       where event_id = ${eventId} and uuid = ${ticketId}`
    await freePlaces(tx, { eventId, count: 1 })
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
