import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** What this room writes into the audit log, and what the details hold. */
export const audit = declareAuditKinds({
  login: ['licence_id'],
  login_refused: ['because'],
  // A code, once more, in a login session that goes on.
  factor_shown_again: [],
  password_changed: [],
  refresh_reused: [],
  user_reset: [],
  user_activated: [],
  user_deactivated: [],
})
