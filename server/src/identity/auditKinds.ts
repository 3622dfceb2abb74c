import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** What this room writes into the audit log, and what the details hold. */
export const audit = declareAuditKinds({
  user_created: ['role'],
  user_changed: ['what'],
  role_changed: ['role'],
  factor_shown: [],
  factor_confirmed: [],
  recovery_code_used: [],
  recovery_codes_made: [],
  login_failed: [],
  // The password was right, and so many codes were wrong that none is judged for a while.
  codes_put_off: [],
})
