import type { Position } from './insertPositions.ts'
import type { Ticket } from './ticketColumns.ts'

/** A position that was just written, as its holder sees it. */
export function newTicket(
  { ticket_id, user_id, origin, product_name, status }: Position,
  { eventId, createdAt }: { readonly eventId: string; readonly createdAt: Date },
): Ticket {
  return {
    uuid: ticket_id,
    event_id: eventId,
    user_id,
    status,
    origin,
    product_name,
    created_at: createdAt,
    payment_timestamp: null,
    validation_datetime: null,
    cancelled_at: null,
    inside: false,
    credential_created_at: null,
  }
}
