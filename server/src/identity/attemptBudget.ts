import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Sql, SqlPool } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { usernameKey } from './username.ts'

/** Who is guessing, as far as one can tell. */
export interface Guesser {
  readonly username: string
  readonly address: string
  /** The id in this browser's own cookie, if it has one. */
  readonly browserId?: string | undefined
}

/** An attempt that was counted, and whom it was at. */
export interface CountedAttempt {
  readonly user: GuessedUser | undefined
  /** The budgets it was counted in. */
  readonly subjects: readonly string[]
  /** The budget of codes shown with the right password, from here. */
  readonly codeSubject: string
  /** A budget nobody pays from: what is counted where no code was judged, so that the work is the same. */
  readonly decoySubject: string
}

export interface GuessedUser {
  readonly uuid: string
  readonly password_hash: string
  readonly is_active: boolean
}

interface GuessRow extends Partial<GuessedUser> {
  readonly browser_known: boolean
  readonly network_known: boolean
  readonly wait_seconds: number
}

/** Attempts that may follow one another without delay, and the longest delay: of one's own purse, the user's, the network's. */
const FREE = [5, 30, 100]
const LONGEST_SECONDS = [300, 8, 60]
/** A spent attempt comes back after this long. */
const REFILL_SECONDS = 60

/** Codes beside the right password: 10 free and then one an hour, so a thief of a password has 34 a day of a million. */
const FREE_CODES = [10]
const LONGEST_CODE_SECONDS = [3600]
const CODE_REFILL_SECONDS = 3600

/**
 * Counts one attempt at a password or code, before it is checked, and reads whom it is at: one statement.
 *
 * One budget serves passwords and codes together, so that neither can be guessed apart. Whoever guesses pays from a
 * purse of their own: a browser, or a network, that has logged this very user in before, and otherwise the pair of
 * user and network (5 free, then a delay that doubles up to 5 minutes). Strangers pay twice more: all of them together
 * for the user (30 free, up to 8 s), and each network for all it guesses at (100 free, up to a minute).
 *
 * A pair that has spent nothing is let try once whatever those two say, for a swarm that guesses at one user, or a
 * guesser in the network of a venue, must not keep out the person with the right password. What this gives a swarm is
 * one guess a minute, user and network; codes have a narrower budget (`countCode`).
 *
 * Lock, then look (in `spend_attempt`): of any number at once no more get through than are free. The count itself does
 * not wait for the disk: whatever is answered to the attempt is committed after it and waits for both, because the log
 * is written in order.
 *
 * @throws {Refusal} `too_many_attempts` with the seconds to wait; the same for users that do not exist.
 */
export async function spendAttempt(sql: SqlPool, guesser: Guesser): Promise<CountedAttempt> {
  const { browserId } = guesser
  const { user, pair, network, browser } = subjectsOf(guesser)
  const around = [pair, user, network]
  const [row] = await sql<GuessRow[]>`
    select p.*, spend_attempt(
             case when browser_known then ${[browser]}::text[] when network_known then ${[pair]}::text[]
                  else ${around}::text[] end,
             ${FREE}::int[], ${LONGEST_SECONDS}::int[], ${REFILL_SECONDS}) as wait_seconds,
           set_config('synchronous_commit', 'off', true)
      from (select u.uuid, u.password_hash, u.is_active,
                   exists (select 1 from known_browsers b
                            where b.browser_id = ${browserId ?? null}::uuid and b.user_id = u.uuid) as browser_known,
                   exists (select 1 from known_networks n
                            where n.user_id = u.uuid and n.network_hash = ${network}) as network_known
              from (select 1) one
              left join users u on lower(u.username) = ${usernameKey(guesser.username) ?? null}) p`
  if (!row) throw new Error('A left join from one row gives one row.')
  const { wait_seconds, browser_known, network_known, uuid, password_hash, is_active } = row
  if (wait_seconds > 0)
    throw new Refusal('too_many_attempts', `Too many attempts. Try again in ${wait_seconds} s.`, {
      retryAfterSeconds: wait_seconds,
    })
  const own = browser_known ? browser : pair
  const known = browser_known || network_known
  return {
    // A left join gives nulls where nothing was found.
    user:
      uuid && password_hash ? { uuid, password_hash, is_active: is_active === true } : undefined,
    subjects: known ? [own] : around,
    codeSubject: `${known ? own : user} code`,
    decoySubject: `${pair} decoy`,
  }
}

/** Gives a counted attempt back, after a success: only failures cost. */
export async function giveBackAttempt(sql: Sql, { subjects }: CountedAttempt): Promise<void> {
  await sql`select give_back_attempt(${[...subjects]}::text[])`
}

/**
 * Counts a wrong code that came with the right password: per user, but apart for each browser and network known from
 * an earlier login, so that a thief of the password shuts the person out of none of them.
 *
 * The user's row must be locked from before the budget was looked at (`readFactor`), so that of any number at once
 * each sees the one before: a code is judged only while the budget is open.
 */
export async function countCode(tx: Sql, subject: string): Promise<void> {
  await tx`
    select spend_attempt(${[subject]}::text[], ${FREE_CODES}::int[], ${LONGEST_CODE_SECONDS}::int[],
                         ${CODE_REFILL_SECONDS})`
}

/** Forgets what was counted against a user, from wherever: after an admin has helped the person. */
export async function forgetAttempts(sql: Sql, username: string): Promise<void> {
  const { user } = subjectsOf({ username, address: '' })
  await sql`
    delete from attempt_budgets where subject in
      (select subject from attempt_budgets where starts_with(subject, ${user}) order by subject for update)`
}

/** The network of an address, as it is kept: hashed, as all that is counted here. */
export function hashNetwork(address: string): string {
  return subjectOf('address', networkOf(address))
}

function subjectsOf({ username, address, browserId }: Guesser) {
  const user = subjectOf('user', usernameKey(username) ?? username)
  const network = hashNetwork(address)
  return {
    user,
    network,
    pair: `${user} ${network}`,
    browser: `${user} ${subjectOf('browser', browserId ?? '')}`,
  }
}

/**
 * Hashed: people type passwords into the field for the name, and this table is no place for them. What is
 * counted against a user begins with the user's own, so that it can be found again.
 */
function subjectOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/**
 * An IPv6 customer has up to a whole /48 to choose addresses from (RFC 6177 §2): the network is the one who guesses.
 * IPv4 may come mapped into IPv6 (RFC 4291 §2.5.5.2) and is the same address.
 */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array(zeros).fill('0'), ...right]
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
