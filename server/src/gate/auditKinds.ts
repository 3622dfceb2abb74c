import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  entry_undone: ['event_id', 'ticket_id', 'scan_id'],
})
