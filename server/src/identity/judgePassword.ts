import { type InputFault, Refusal } from '../refusal.ts'
import { estimatePassword } from './estimatePassword.ts'

/** In code points, after NFC (NIST SP 800-63B-4 §3.1.1.2: at least 8 beside a second factor). */
const MIN_LENGTH = 8
const MAX_LENGTH = 256
/** zxcvbn's score of passwords that withstand more than 100,000,000 guesses. */
const MIN_SCORE = 3

/**
 * Refuses a new password that is too short, too long, equal to the person's own name or address, or
 * guessed with fewer than 10⁸ guesses by an attacker who tries common passwords, words, names,
 * dates, repetitions and rows of keys first. There is no rule of composition, because such rules
 * make passwords worse (NIST SP 800-63B-4 §3.1.1.2). Nothing is trimmed or cut: a space is a
 * character like any other. Only new passwords are judged, so an old one continues to work.
 *
 * @param field Where the password stood in the input, as a JSON pointer.
 * @param own The person's user name, address and names.
 * @throws {Refusal} `password_refused` with the field and the reason; `busy` when too many wait.
 */
export async function judgePassword(
  password: string,
  { field, own }: { readonly field: string; readonly own: readonly string[] },
): Promise<void> {
  const fault = await findFault(password.normalize('NFC'), own)
  if (fault)
    throw new Refusal(
      'password_refused',
      `This password cannot be used: it ${fault.reason}. Choose another one, such as four words that do not belong together.`,
      {
        errors: [{ path: field, ...fault }],
      },
    )
}

async function findFault(
  password: string,
  own: readonly string[],
): Promise<InputFault | undefined> {
  const length = [...password].length
  if (length < MIN_LENGTH)
    return {
      code: 'too_short',
      reason: `must have at least ${MIN_LENGTH} characters`,
      limit: MIN_LENGTH,
    }
  if (length > MAX_LENGTH)
    return {
      code: 'too_long',
      reason: `must have at most ${MAX_LENGTH} characters`,
      limit: MAX_LENGTH,
    }
  const folded = password.toLowerCase()
  if (own.some((text) => text.toLowerCase() === folded))
    return { code: 'contains_name', reason: 'must not be your user name or e-mail address' }
  const { score, isCommon } = await estimatePassword(
    password,
    own.filter((text) => text !== ''),
  )
  if (isCommon)
    return {
      code: 'too_common',
      reason: 'is one of the common passwords that attackers try first',
    }
  return score < MIN_SCORE ? { code: 'too_easy', reason: 'is too easy to guess' } : undefined
}
