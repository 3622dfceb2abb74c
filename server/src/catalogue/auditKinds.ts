import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  roster_added: ['event_id', 'role'],
  roster_removed: ['event_id', 'role'],
  roster_link_made: ['event_id', 'link_id', 'role', 'uses'],
  roster_link_removed: ['event_id', 'link_id'],
  roster_link_used: ['event_id', 'link_id', 'role'],
  event_published: ['event_id'],
  event_cancelled: ['event_id'],
  capacity_changed: ['event_id', 'from', 'to'],
  quota_removed: ['event_id', 'quota_id'],
  quota_changed: ['event_id', 'quota_id', 'from', 'to'],
  product_created: ['event_id', 'product_id'],
  product_changed: ['event_id', 'product_id', 'from', 'to'],
  product_removed: ['event_id', 'product_id'],
})
