import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  holders_told: ['event_id'],
  credential_made: ['ticket_id'],
  credential_replaced: ['ticket_id'],
  ticket_given: ['event_id', 'ticket_id'],
  ticket_cancelled: ['event_id', 'ticket_id', 'order_id'],
})
