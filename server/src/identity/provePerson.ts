import { claimant } from '../audit/actor.ts'
import { inOrder, type Step } from '../db/inOrder.ts'
import { type SqlPool, type SqlTransaction, transact } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
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
import { hashPassword, verifyPassword } from './password.ts'
import { NO_FACTOR, readFactor } from './readFactor.ts'
import {
  isAboutNewPassword,
  NO_DEMAND,
  type PasswordDemand,
  setDemandedPassword,
  TEMPORARY_DAYS,
} from './setDemandedPassword.ts'
import { type FactorOutcome, type FactorProof, spendFactor } from './spendFactor.ts'

export interface Credentials extends Guesser, FactorProof {
  readonly password: string
  /** Only for a person who must set one (`setDemandedPassword`). */
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
  /** Whether the person is owed recovery codes, which the next login shows. */
  readonly isOwedCodes: boolean
  /** The one of the sent ids of browsers from which this person has logged in before. */
  readonly browserId: string | undefined
  /** Whether this person has logged in before from this browser or this network. */
  readonly isKnownPlace: boolean
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
 * A person who must set a new password is refused by every proof that does not set one, except
 * that a person with a temporary password enrols a factor first. The refusal spends no code: the
 * same code is shown again with the new password.
 *
 * @throws {Refusal} `login_failed`, `too_many_attempts`, `busy`. When everything was right:
 * `new_password_required`; `password_refused` for the new one; `temporary_password_over`.
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
    const hasNewPassword = await setDemandedPassword(tx, credentials, {
      userId,
      newHash,
      demand: locked ?? NO_DEMAND,
      enrols: outcome === 'not needed',
    })
    const result = await use(tx, {
      userId,
      factor: outcome,
      browserId: attempt.knownBrowserId,
      isKnownPlace: attempt.isKnownPlace,
      hasNewPassword,
      isOwedCodes: outcome === 'confirmed' || (locked?.is_owed_codes ?? false),
      giveBack,
    })
    if (options.givesBack ?? true) await giveBack(tx)
    return { result }
  }).catch(async (error) => {
    if (isAboutNewPassword(error)) await giveBackAttempt(sql, attempt)
    throw error
  })
  if (!proven) throw loginFailed()
  return proven.result
}

function loginFailed(): Refusal {
  return new Refusal(
    'login_failed',
    'User name, password or code is wrong. Check them and try again.',
  )
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

interface LockedUser extends PasswordDemand {
  readonly is_owed_codes: boolean
}

/** Locks the row of the user, if the password hash is still the one that was checked. */
async function lockUser(
  tx: SqlTransaction,
  { userId, passwordHash }: { userId: string; passwordHash: string },
): Promise<LockedUser | undefined> {
  const [locked] = await tx<LockedUser[]>`
    select new_password_since is not null as after_restore, reset_at is not null as after_reset,
           coalesce(reset_at < now() - make_interval(days => ${TEMPORARY_DAYS}), false) as is_over,
           recovery_codes_owed as is_owed_codes
      from users
     where uuid = ${userId} and is_active and password_hash = ${passwordHash}
       for no key update`
  return locked
}

/**
 * Remembers that this browser and this network have logged this user in. Of those not used for
 * longest, it forgets what is above the limit. The caller has locked the user's row.
 */
export async function rememberPlace(
  tx: SqlTransaction,
  { browserId, address, userId }: { browserId: string; address: string; userId: string },
): Promise<void> {
  const networkHash = hashNetwork(address)
  await tx`
    with forgotten_browsers as (
      delete from known_browsers where (browser_id, user_id) in (
        select browser_id, user_id from known_browsers
         where user_id = ${userId} and browser_id <> ${browserId}
         order by last_login_at desc offset ${limitOf(tx, 'known_places')} - 1)
    ), forgotten_networks as (
      delete from known_networks where (user_id, network_hash) in (
        select user_id, network_hash from known_networks
         where user_id = ${userId} and network_hash <> ${networkHash}
         order by last_login_at desc offset ${limitOf(tx, 'known_places')} - 1)
    ), browser as (
      insert into known_browsers (browser_id, user_id, last_login_at) values (${browserId}, ${userId}, now())
      on conflict (browser_id, user_id) do update set last_login_at = now()
    )
    insert into known_networks (user_id, network_hash, last_login_at)
    values (${userId}, ${networkHash}, now())
    on conflict (user_id, network_hash) do update set last_login_at = now()`
}
