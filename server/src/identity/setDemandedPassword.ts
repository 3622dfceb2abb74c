import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { judgePassword } from './judgePassword.ts'
import { changeUser } from './users.ts'

/** How long a password from an admin's reset is good for setting another one. */
export const TEMPORARY_DAYS = 3

/** Why a person must replace the password. Other people may know it. */
export interface PasswordDemand {
  /** What was done with the password after the backup was made is not known. */
  readonly after_restore: boolean
  /** An admin's reset made the password, and the admin has seen it. */
  readonly after_reset: boolean
  /** The password from the reset is older than `TEMPORARY_DAYS`. */
  readonly is_over: boolean
}

export const NO_DEMAND: PasswordDemand = {
  after_restore: false,
  after_reset: false,
  is_over: false,
}

/** What a person types beside a new password. */
interface Typed {
  readonly username: string
  readonly password: string
  readonly newPassword?: string | undefined
}

/**
 * Sets the new password of a person who must set one. Returns whether it did. A refusal spends no
 * code.
 *
 * After a reset a person has no factor. Such a person first enrols one, and sets the password at
 * the first login, together with a code. After a restore nobody enrols before that.
 *
 * @param how.enrols The proof only shows a new secret.
 * @throws {Refusal} `new_password_required` with `because`; `password_refused`; `busy`;
 * `temporary_password_over`; `malformed_input` for a new password that nobody asked for.
 */
export async function setDemandedPassword(
  tx: SqlTransaction,
  typed: Typed,
  {
    userId,
    newHash,
    demand,
    enrols,
  }: {
    readonly userId: string
    readonly newHash: string | undefined
    readonly demand: PasswordDemand
    readonly enrols: boolean
  },
): Promise<boolean> {
  const { after_restore, after_reset, is_over } = demand
  if (after_reset && is_over && !after_restore) throw temporaryPasswordOver()
  const isRequired = after_restore || (after_reset && !enrols)
  if (newHash === undefined) {
    if (!isRequired) return false
    throw newPasswordRequired(after_restore ? 'restore' : 'reset')
  }
  if (!isRequired)
    throw new Refusal(
      'malformed_input',
      'A login sets no new password unless the server asks for one. Log in without it, then change your password.',
      { errors: [{ path: '/new_password1', code: 'not_wanted', reason: 'is not asked for' }] },
    )
  await judgeNewPassword(typed, typed.newPassword ?? '')
  await changeUser(tx, userId, { passwordHash: newHash })
  return true
}

/** Password and code were right, so the attempt was not a guess. */
export function isAboutNewPassword(error: unknown): boolean {
  return error instanceof Refusal && ABOUT_NEW_PASSWORD.has(error.code)
}

const ABOUT_NEW_PASSWORD: ReadonlySet<string> = new Set([
  'new_password_required',
  'password_refused',
  'temporary_password_over',
])

/**
 * Judged only after password and code were right: an estimate takes up to a second of the one
 * thread that makes them, and strangers could fill its queue.
 *
 * @throws {Refusal} `password_refused`, `busy`.
 */
async function judgeNewPassword({ username, password }: Typed, newPassword: string): Promise<void> {
  await judgePassword(newPassword, { field: '/new_password1', own: [username] })
  if (newPassword.normalize('NFC') === password.normalize('NFC'))
    throw new Refusal('password_refused', 'The new password is the old one. Choose another one.', {
      errors: [
        {
          path: '/new_password1',
          code: 'same_as_before',
          reason: 'must differ from the old password',
        },
      ],
    })
}

function newPasswordRequired(because: 'restore' | 'reset'): Refusal {
  const how = 'in new_password1 and new_password2'
  const detail =
    because === 'reset'
      ? `An admin has reset your password, and has seen it. Log in with it, a code, and a password of your own ${how}.`
      : `This server was restored from a backup, and everybody sets a new password. Log in with this password, a code, and the new password ${how}. Without an authenticator, ask a platform admin for a reset.`
  return new Refusal('new_password_required', detail, { members: { because } })
}

function temporaryPasswordOver(): Refusal {
  return new Refusal(
    'temporary_password_over',
    `An admin made this password by a reset, and it was good for ${TEMPORARY_DAYS} days. Ask a platform admin for another reset.`,
  )
}
