import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  venue_created: ['venue_id'],
  venue_changed: ['venue_id', 'changed'],
  venue_admin_added: ['venue_id'],
  venue_admin_removed: ['venue_id'],
})
