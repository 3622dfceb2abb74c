import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  roster_added: ['event_id', 'role'],
  roster_removed: ['event_id', 'role'],
  event_published: ['event_id'],
  event_cancelled: ['event_id'],
  capacity_changed: ['event_id', 'from', 'to'],
})
