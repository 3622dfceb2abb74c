import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** What this room writes into the audit log, and what the details hold. */
export const audit = declareAuditKinds({
  credential_made: ['ticket_id'],
  credential_replaced: ['ticket_id'],
  ticket_given: ['event_id'],
  ticket_cancelled: ['event_id'],
})
