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
  | 'not_on_sale'
  | 'limit_reached'
  | 'price_changed'
  | 'open_order'
  | 'hold_over'
  | 'hold_limit'
  | 'extension_used'
  | 'totp_setting_frozen'
  | 'admission_by_name_off'
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

/**
 * The closed list of what can be wrong with a field. Clients translate by these codes, so a reason
 * without a code does not compile. A new one goes here and nowhere else.
 */
export const INPUT_ERROR_CODES = [
  'required',
  'unknown_field',
  'not_wanted',
  'exactly_one',
  'wrong_type',
  'not_one_of',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'too_few',
  'too_many',
  'too_many_bytes',
  'too_deep',
  'not_unique',
  'repeated_name',
  'not_text',
  'control_characters',
  'not_one_line',
  'empty',
  'not_visible',
  'not_a_date',
  'not_a_duration',
  'not_a_timezone',
  'not_a_uuid',
  'not_a_username',
  'not_a_serial',
  'not_an_email',
  'not_an_address',
  'wrong_scheme',
  'not_after',
  'not_before',
  'mismatch',
  'same_as_before',
  'fixed',
  'too_common',
  'too_easy',
  'contains_name',
  'taken',
  'unknown',
  'private_key',
  'weak_key',
  'not_valid',
] as const

export type InputErrorCode = (typeof INPUT_ERROR_CODES)[number]

/** What is wrong with a field: for programs, and as a sentence without its subject. */
export interface InputFault {
  readonly code: InputErrorCode
  readonly reason: string
  /** The number that the code speaks of: characters, bytes, members, or the value itself. */
  readonly limit?: number
}

/** A field that was wrong (a JSON pointer into the input), and what is wrong with it. */
export interface InputError extends InputFault {
  readonly path: string
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
function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
