import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  seller_created: ['seller_id'],
  seller_changed: ['seller_id', 'changed'],
  seller_admin_added: ['seller_id'],
  seller_admin_removed: ['seller_id'],
})
