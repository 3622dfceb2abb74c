import { claimant } from '../audit/actor.ts'
import { inOrder, type Step } from '../db/inOrder.ts'
import { type SqlPool, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import {
  countCode,
  type Guesser,
  giveBackAttempt,
  hashNetwork,
  spendAttempt,
} from './attemptBudget.ts'
import { audit } from './auditKinds.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { NO_FACTOR, readFactor } from './readFactor.ts'
import { type FactorOutcome, type FactorProof, spendFactor } from './spendFactor.ts'
import { changeUser } from './users.ts'

export interface Credentials extends Guesser, FactorProof {
  readonly password: string
  /** Only for a person who must set one (`users.new_password_since`). */
  readonly newPassword?: string | undefined
}

/** What a proof may be used for. */
export interface ProofOptions {
  /** When the user has no confirmed factor, no code is asked for (enrolment). */
  readonly firstFactorFree: boolean
  /**
   * False: `use` gives the attempt back itself, or keeps it spent when `use` leads to a refusal.
   */
  readonly givesBack?: boolean
}

export interface ProvenPerson {
  readonly userId: string
  readonly factor: Exclude<FactorOutcome, 'wrong'> | 'not needed'
  /** Whether this proof has set a new password, in the transaction. */
  readonly hasNewPassword: boolean
  /** The one of the sent ids of browsers from which this person has logged in before. */
  readonly browserId: string | undefined
  /** Gives the attempt back, in the transaction. Only for a `use` with `givesBack: false`. */
  readonly giveBack: Step<void>
}

/** An id that no user has. It is locked, read and judged where the password was wrong. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Runs `use` for the person with this password and code, in the transaction that spends the code.
 *
 * Every refusal is the same `login_failed` after the same work: one statement that counts the
 * attempt, one argon2 hash (of a decoy where the user does not exist), and one transaction with the
 * same statements. Where the password was wrong, that transaction judges the code of no user. The
 * attempt is counted before anything is checked. It is given back when everything was right.
 *
 * Codes shown with the right password have their own budget. When it is empty, no code is judged.
 * The answer is still `login_failed`, because any other answer would confirm the password. The
 * person's audit log records it.
 *
 * Lock, then look again: while the password was checked, it may have been changed or the user
 * deactivated. Logins and changes of one user follow one another. Therefore no login that began
 * with the old password outlives the change, and no enrolment that found no factor overtakes the
 * login that confirms one. Statements that do not need each other's answers share one round trip,
 * in the written order (`inOrder`).
 *
 * A refusal thrown by `use` rolls back its own work. A `use` that returns normally commits and
 * keeps the code spent.
 *
 * A person who must set a new password is refused by every proof that does not set one.
 * The refusal spends no code: the same code is shown again with the new password.
 *
 * @throws {Refusal} `login_failed`, `too_many_attempts`, `busy`. When everything was right:
 * `new_password_required`; `password_refused` for the new one.
 */
export async function provePerson<T>(
  sql: SqlPool,
  vault: Vault,
  credentials: Credentials,
  options: ProofOptions,
  use: (tx: SqlTransaction, person: ProvenPerson) => Promise<T>,
): Promise<T> {
  const attempt = await spendAttempt(sql, credentials)
  const { user } = attempt
  const { passwordRight, newHash } = await hashTyped(user?.password_hash, credentials).catch(
    async (error) => {
      await giveBackAttempt(sql, attempt)
      throw error
    },
  )
  const believedId = user?.is_active && passwordRight ? user.uuid : NOBODY
  const codeSubject = believedId === NOBODY ? attempt.decoySubject : attempt.codeSubject

  const proven = await transact(sql, async (tx) => {
    const [locked, read] = await inOrder(tx, [
      (tx) => lockUser(tx, { userId: believedId, passwordHash: user?.password_hash ?? '' }),
      (tx) => readFactor(tx, { userId: believedId, codeSubject }),
    ])
    const isPerson = locked !== undefined
    const userId = isPerson ? believedId : NOBODY
    const factor = isPerson ? read : { ...read, ...NO_FACTOR }
    const outcome =
      isPerson && options.firstFactorFree && factor.secret_sealed === null
        ? 'not needed'
        : await spendFactor(tx, vault, { userId, factor, proof: credentials })
    if (outcome === 'wrong') {
      await inOrder(tx, [
        (tx) => countCode(tx, isPerson ? codeSubject : attempt.decoySubject),
        (tx) =>
          audit.record(tx, {
            kind: isPerson && factor.codes_put_off ? 'codes_put_off' : 'login_failed',
            actor: claimant(user?.uuid),
            userId: user?.uuid,
            address: credentials.address,
          }),
      ])
      return undefined
    }
    const giveBack: Step<void> = (tx) => giveBackAttempt(tx, attempt)
    const hasNewPassword = await setNewPassword(tx, credentials, {
      userId,
      newHash,
      isRequired: locked?.must_set_password ?? false,
    })
    const { knownBrowserId: browserId } = attempt
    const result = await use(tx, { userId, factor: outcome, browserId, hasNewPassword, giveBack })
    if (options.givesBack ?? true) await giveBack(tx)
    return { result }
  }).catch(async (error) => {
    if (isAboutNewPassword(error)) await giveBackAttempt(sql, attempt)
    throw error
  })
  if (!proven)
    throw new Refusal(
      'login_failed',
      'User name, password or code is wrong. Check them and try again.',
    )
  return proven.result
}

/**
 * Checks the password, and hashes the new one where one was typed: also where the password is
 * wrong, so that the time does not tell.
 */
async function hashTyped(
  passwordHash: string | undefined,
  { password, newPassword }: Credentials,
): Promise<{ passwordRight: boolean; newHash: string | undefined }> {
  const passwordRight = await verifyPassword(passwordHash, password)
  return {
    passwordRight,
    newHash: newPassword === undefined ? undefined : await hashPassword(newPassword),
  }
}

/** Password and code were right, so the attempt was none at guessing. */
function isAboutNewPassword(error: unknown): boolean {
  return (
    error instanceof Refusal &&
    (error.code === 'new_password_required' || error.code === 'password_refused')
  )
}

/**
 * Judged only after password and code were right: an estimate takes up to half a second of the one
 * thread that makes them, and strangers could fill it.
 *
 * @throws {Refusal} `password_refused`, `busy`.
 */
async function judgeNewPassword(
  { username, password }: Credentials,
  newPassword: string,
): Promise<void> {
  await judgePassword(newPassword, { field: '/new_password1', own: [username] })
  if (newPassword.normalize('NFC') === password.normalize('NFC'))
    throw new Refusal('password_refused', 'The new password is the old one. Choose another one.', {
      errors: [{ path: '/new_password1', reason: 'must differ from the old password' }],
    })
}

/**
 * Sets the new password of a person who must set one. Returns whether it did. A refusal spends no
 * code.
 *
 * @throws {Refusal} `new_password_required`; `password_refused`; `busy`; `malformed_input` for a
 * new password that nobody asked for.
 */
async function setNewPassword(
  tx: SqlTransaction,
  credentials: Credentials,
  {
    userId,
    newHash,
    isRequired,
  }: { userId: string; newHash: string | undefined; isRequired: boolean },
): Promise<boolean> {
  if (!isRequired && newHash === undefined) return false
  if (!isRequired)
    throw new Refusal(
      'malformed_input',
      'A login sets no new password unless the server asks for one. Log in without it, then change your password.',
      { errors: [{ path: '/new_password1', reason: 'is not asked for' }] },
    )
  if (newHash === undefined)
    throw new Refusal(
      'new_password_required',
      'This server was restored from a backup, and everybody sets a new password. Log in with this password, a code, and the new password in new_password1 and new_password2. Without an authenticator, ask a platform admin for a reset.',
    )
  await judgeNewPassword(credentials, credentials.newPassword ?? '')
  await changeUser(tx, userId, { passwordHash: newHash })
  return true
}

/** Locks the row of the user, if the password hash is still the one that was checked. */
async function lockUser(
  tx: SqlTransaction,
  { userId, passwordHash }: { userId: string; passwordHash: string },
): Promise<{ must_set_password: boolean } | undefined> {
  const [locked] = await tx<{ must_set_password: boolean }[]>`
    select new_password_since is not null as must_set_password from users
     where uuid = ${userId} and is_active and password_hash = ${passwordHash}
       for no key update`
  return locked
}

/** Remembers that this browser and this network have logged this user in. */
export async function rememberPlace(
  tx: SqlTransaction,
  { browserId, address, userId }: { browserId: string; address: string; userId: string },
): Promise<void> {
  await tx`
    with browser as (
      insert into known_browsers (browser_id, user_id, last_login_at) values (${browserId}, ${userId}, now())
      on conflict (browser_id, user_id) do update set last_login_at = now()
    )
    insert into known_networks (user_id, network_hash, last_login_at)
    values (${userId}, ${hashNetwork(address)}, now())
    on conflict (user_id, network_hash) do update set last_login_at = now()`
}
