import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  order_cancelled: ['event_id', 'order_id'],
  sold_at_door: ['event_id', 'order_id', 'amount_minor', 'tickets'],
  order_paid: ['event_id', 'order_id', 'amount_minor', 'method'],
  order_refunded: ['event_id', 'order_id', 'amount_minor'],
  order_letter_sent: ['event_id', 'order_id'],
  order_changed: ['event_id', 'order_id'],
  order_kept: ['event_id', 'order_id', 'until'],
})
