import { isOutage } from '../../db/failure.ts'
import { type Refusal, spokenTime } from '../../refusal.ts'
import { foldCode } from '../../text/foldTyped.ts'
import type { FullView } from './signInPages.ts'

/** Converts the answer of `explainFull` for a page. */
export function fullOf({ extra: { members = {} } }: Refusal): FullView {
  const { limit, in_use, next_release_at, position, who_is_in } = members
  return {
    limit: Number(limit),
    inUse: Number(in_use),
    nextReleaseAt: typeof next_release_at === 'string' ? next_release_at : undefined,
    position: typeof position === 'number' ? position : undefined,
    whoIsIn: Array.isArray(who_is_in)
      ? who_is_in.map((who: { username?: unknown }) => String(who.username))
      : undefined,
  }
}

/** Returns a code as the API reads it. An empty field counts as absent. */
export function plainCode(text: string | undefined): string | undefined {
  return (text && foldCode(text)) || undefined
}

/**
 * Returns what is wrong with the codes as typed. This is checked before the login, so it costs no
 * attempt and spends no code.
 */
export function faultOfCode({
  securityCode,
  recoveryCode,
}: {
  readonly securityCode: string | undefined
  readonly recoveryCode: string | undefined
}): string | undefined {
  if (securityCode === undefined)
    return recoveryCode === undefined ? 'Type the code that your authenticator shows.' : undefined
  return /^\d{6}$/.test(securityCode)
    ? undefined
    : 'A security code has six digits. Type the one that your authenticator shows.'
}

/** Explains a refusal to the person. */
export function inWords({ code, message, extra }: Refusal): string {
  const seconds = extra.retryAfterSeconds
  const later = seconds === undefined ? '' : ` Try again in ${spokenTime(seconds)}.`
  if (code === 'login_failed')
    return 'User name, password or code is wrong. A code works once: wait for the next one.'
  if (code === 'new_password_required') {
    const why =
      extra.members?.['because'] === 'reset'
        ? 'An admin has reset your password, and has seen it.'
        : 'This server was restored from a backup, and everybody sets a new password.'
    return `${why} Type your password and the code again, and a new password.`
  }
  if (code === 'too_many_attempts') return `Too many attempts were made.${later}`
  if (code === 'busy') return `Too many people are logging in at this moment.${later}`
  return message
}

/** Returns the status of an error that is not a refusal. */
export function statusOf(error: unknown): number {
  if (isOutage(error)) return 503
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 600 ? status : 500
}

/** Returns an error without the `detail` of PostgreSQL, which quotes the row. */
export function faultOf(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  return { name: error.name, message: error.message, stack: error.stack }
}
