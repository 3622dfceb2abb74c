import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  application_created: ['application_id', 'name'],
  application_changed: ['application_id', 'what'],
  application_removed: ['application_id', 'name'],
  application_secret_made: ['application_id'],
  service_account_created: ['name', 'scopes'],
  service_account_changed: ['what'],
  service_account_removed: ['name'],
  service_secret_made: ['secret_id', 'old_end_in_seconds'],
  service_secrets_ended: [],
  service_key_added: ['kid'],
  service_key_removed: ['kid'],
  service_token_issued: ['scope', 'shown'],
  service_token_refused: ['error', 'detail'],
})
