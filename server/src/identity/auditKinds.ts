import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  user_created: ['role'],
  user_changed: ['what'],
  role_changed: ['role'],
  factor_shown: [],
  factor_confirmed: [],
  recovery_code_used: [],
  recovery_codes_made: [],
  login_failed: [],
  // The password was right, but so many codes were wrong that the server judges no code for a
  // while.
  codes_put_off: [],
})
