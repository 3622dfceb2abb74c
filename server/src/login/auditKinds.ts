import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  // New place: the person had logged in from neither this browser nor this network before.
  login: ['licence_id', 'new_place'],
  login_refused: ['because'],
  // A code was shown again in a login session that continues.
  factor_shown_again: [],
  password_changed: [],
  refresh_reused: [],
  user_reset: [],
  user_activated: [],
  user_deactivated: [],
  // The whole installation was restored from a backup of that time.
  restored: ['as_of', 'keeps_logins'],
})
