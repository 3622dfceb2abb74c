import { isOutage } from '../../db/failure.ts'
import type { Refusal } from '../../refusal.ts'
import { foldCode } from '../../text/foldTyped.ts'
import type { Language } from '../../text/languages.ts'
import { type PageWords, WORDS } from './pageWords.ts'
import { sayTime } from './sayTime.ts'
import type { FullView } from './waitingPage.ts'

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
}): 'noCode' | 'notSixDigits' | undefined {
  if (securityCode === undefined) return recoveryCode === undefined ? 'noCode' : undefined
  return /^\d{6}$/.test(securityCode) ? undefined : 'notSixDigits'
}

/** Explains a refusal to the person, by its code: its message is English. */
export function inWords(language: Language, { code, extra }: Refusal): string {
  const words = WORDS[language]
  if (code === 'new_password_required') {
    const isReset = extra.members?.['because'] === 'reset'
    return `${isReset ? words.passwordReset : words.passwordRestored} ${words.setNewPassword}`
  }
  if (code === 'password_refused')
    return `${faultOfPassword(words, extra.errors)} ${words.goodPassword}`
  const said = has(words.refused, code) ? words.refused[code] : words.inAMoment
  const seconds = extra.retryAfterSeconds
  return seconds === undefined ? said : `${said} ${words.tryAgainIn(sayTime(language, seconds))}`
}

function faultOfPassword({ badPassword }: PageWords, errors: Refusal['extra']['errors']): string {
  const code = errors?.[0]?.code ?? 'other'
  return has(badPassword, code) ? badPassword[code] : badPassword.other
}

function has<T extends object>(words: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(words, key)
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
