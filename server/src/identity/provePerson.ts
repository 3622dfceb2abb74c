import { type Sql, type SqlPool, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { type Guesser, giveBackAttempt, spendAttempt } from './attemptBudget.ts'
import { recordAudit } from './audit.ts'
import { verifyPassword } from './password.ts'
import {
  type FactorOutcome,
  type FactorProof,
  hasConfirmedFactor,
  spendFactor,
} from './secondFactor.ts'

export interface Credentials extends FactorProof {
  readonly username: string
  readonly password: string
  readonly address: string
  /** The id in this browser's own cookie, if it has one. */
  readonly browserId?: string | undefined
}

export interface ProvenPerson {
  readonly userId: string
  readonly factor: FactorOutcome | 'not needed'
}

/**
 * Lets `use` run for the person whose password and code these are, in the transaction that spends the code.
 *
 * Every refusal is the same `login_failed` after the same work: one budget, one read, one argon2 (on a decoy
 * where there is no such user), one audit row. The attempt is counted before anything is checked, and given
 * back when all was right.
 *
 * Lock, then look again: while the password was being checked it may have been changed, or the person put out of
 * use. Logins and changes of one user follow one another, so none that began with the old password outlives it, and
 * no enrolment that found no factor overtakes the login that confirms one.
 *
 * A refusal thrown by `use` rolls its own work back; to keep a code spent, `use` commits by answering.
 *
 * @param options.firstFactorFree When the user has no confirmed factor, none is asked for (enrolment).
 * @throws {Refusal} `login_failed`, `too_many_attempts`, `busy`.
 */
export async function provePerson<T>(
  sql: SqlPool,
  vault: Vault,
  credentials: Credentials,
  options: { readonly firstFactorFree: boolean },
  use: (tx: SqlTransaction, person: ProvenPerson) => Promise<T>,
): Promise<T> {
  const user = await findCredentials(sql, credentials)
  const guesser: Guesser = {
    username: credentials.username,
    address: credentials.address,
    knownBrowserId: user?.browser_known ? credentials.browserId : undefined,
  }
  await spendAttempt(sql, guesser)
  const passwordRight = await verifyPassword(user?.password_hash, credentials.password).catch(
    async (error) => {
      await giveBackAttempt(sql, guesser)
      throw error
    },
  )

  const wrong = Symbol()
  try {
    if (!user?.is_active || !passwordRight) throw wrong
    return await transact(sql, async (tx) => {
      const unchanged = await tx`
        select 1 from users
         where uuid = ${user.uuid} and is_active and password_hash = ${user.password_hash}
           for no key update`
      if (unchanged.length === 0) throw wrong
      const free = options.firstFactorFree && !(await hasConfirmedFactor(tx, user.uuid))
      const factor = free
        ? 'not needed'
        : await spendFactor(tx, vault, { userId: user.uuid, proof: credentials })
      if (factor === 'wrong') throw wrong
      await giveBackAttempt(tx, guesser)
      return use(tx, { userId: user.uuid, factor })
    })
  } catch (error) {
    if (error !== wrong) throw error
    await recordAudit(sql, {
      kind: 'login_failed',
      userId: user?.uuid,
      address: credentials.address,
    })
    throw new Refusal('login_failed', 'User name, password or code is wrong.')
  }
}

interface CredentialRow {
  readonly uuid: string
  readonly password_hash: string
  readonly is_active: boolean
  readonly browser_known: boolean
}

async function findCredentials(
  sql: Sql,
  { username, browserId }: Credentials,
): Promise<CredentialRow | undefined> {
  const [row] = await sql<CredentialRow[]>`
    select u.uuid, u.password_hash, u.is_active,
           exists (select 1 from known_browsers b
                    where b.browser_id = ${browserId ?? null}::uuid and b.user_id = u.uuid) as browser_known
      from users u where lower(u.username) = lower(${username})`
  return row
}

/** Whether this browser has logged this user in before. */
export async function isKnownBrowser(
  sql: Sql,
  { browserId, userId }: { browserId: string | undefined; userId: string },
): Promise<boolean> {
  if (browserId === undefined) return false
  const [row] = await sql`
    select 1 from known_browsers where browser_id = ${browserId} and user_id = ${userId}`
  return row !== undefined
}

/** Remembers that this browser has logged this user in. */
export async function rememberBrowser(
  tx: Sql,
  { browserId, userId }: { browserId: string; userId: string },
): Promise<void> {
  await tx`
    insert into known_browsers (browser_id, user_id, last_login_at) values (${browserId}, ${userId}, now())
    on conflict (browser_id, user_id) do update set last_login_at = now()`
}
