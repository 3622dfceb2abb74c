import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  order_cancelled: ['event_id', 'order_id'],
})
