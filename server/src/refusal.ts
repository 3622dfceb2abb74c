/** A reason to refuse a well-formed request. `edge/problem.ts` gives each code its HTTP status. */
export type RefusalCode =
  | 'malformed_input'
  | 'unauthenticated'
  | 'login_failed'
  | 'too_many_attempts'
  | 'busy'
  | 'forbidden'
  | 'scope_missing'
  | 'cross_site'
  | 'not_found'
  | 'username_taken'
  | 'password_refused'
  | 'new_password_required'
  | 'temporary_password_over'
  | 'event_not_open'
  | 'sold_out'
  | 'totp_setting_frozen'
  | 'ticket_ambiguous'
  | 'credential_elsewhere'
  | 'fresh_factor_required'
  | 'credential_limit'
  | 'stream_limit'
  | 'too_many_reads'
  | 'last_admin'
  | 'state_conflict'
  | 'storage_limit'
  | 'licence_full'
  | 'licence_not_valid'
  | 'already_member'
  | 'precondition_failed'
  | 'idempotency_mismatch'
  | 'idempotency_running'

/** The field that was wrong (a JSON pointer into the input) and the reason (a sentence). */
export interface InputError {
  readonly path: string
  readonly reason: string
}

/** What a refusal says besides its code and message. The caller sees all of it. */
export interface RefusalExtra {
  readonly errors?: readonly InputError[]
  /** Seconds to wait before a retry; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number
  /** Further members of the problem document (RFC 9457 §3.2), such as `ticket_ids`. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** Refuses a well-formed request. Any other thrown error is a bug or an outage. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly extra: RefusalExtra

  constructor(code: RefusalCode, message: string, extra: RefusalExtra = {}) {
    super(message)
    this.code = code
    this.extra = extra
  }
}

/** A waiting time as people say it: "1 second", "45 seconds", "3 minutes", "2 hours". */
export function spokenTime(seconds: number): string {
  if (seconds <= 120) return counted(Math.ceil(seconds), 'second')
  if (seconds <= 7_200) return counted(Math.ceil(seconds / 60), 'minute')
  return counted(Math.ceil(seconds / 3_600), 'hour')
}

/** "1 minute", "2 minutes". */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
