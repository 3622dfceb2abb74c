import { dictionary } from '@zxcvbn-ts/language-common'
import { Refusal } from '../refusal.ts'

/** In code points, after NFC (NIST SP 800-63B-4 §3.1.1.2: at least 8 beside a second factor). */
const MIN_LENGTH = 8
const MAX_LENGTH = 256

const COMMON = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= MIN_LENGTH),
)

/**
 * Refuses a new password that is too short, too long, among the common ones, or equal to the
 * person's own name or address. There is no rule of composition, because such rules make passwords
 * worse (NIST SP 800-63B-4 §3.1.1.2). Nothing is trimmed or cut: a space is a character like any
 * other.
 *
 * @param field Where the password stood in the input, as a JSON pointer.
 * @throws {Refusal} `password_refused` with the field and the reason.
 */
export function judgePassword(
  password: string,
  { field, own }: { readonly field: string; readonly own: readonly string[] },
): void {
  const reason = findFault(password.normalize('NFC'), own)
  if (reason)
    throw new Refusal(
      'password_refused',
      `This password cannot be used: it ${reason}. Choose another one.`,
      {
        errors: [{ path: field, reason }],
      },
    )
}

function findFault(password: string, own: readonly string[]): string | undefined {
  const length = [...password].length
  if (length < MIN_LENGTH) return `must have at least ${MIN_LENGTH} characters`
  if (length > MAX_LENGTH) return `must have at most ${MAX_LENGTH} characters`
  const folded = password.toLowerCase()
  if (COMMON.has(folded)) return 'is one of the common passwords that attackers try first'
  if (own.some((text) => text.toLowerCase() === folded))
    return 'must not be your user name or e-mail address'
  return undefined
}
