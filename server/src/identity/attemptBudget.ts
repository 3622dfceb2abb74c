import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Sql, SqlPool } from '../db/sql.ts'
import { Refusal, spokenTime } from '../refusal.ts'
import { usernameKey } from './username.ts'

/** Who makes the attempt, as far as the server can tell. */
export interface Guesser {
  readonly username: string
  readonly address: string
  /** The ids that this browser or program got at earlier logins, if it sent any. */
  readonly browserIds?: readonly string[]
}

/** A counted attempt, and the user it was aimed at. */
export interface CountedAttempt {
  readonly user: GuessedUser | undefined
  /** The budgets that the attempt was counted in. */
  readonly subjects: readonly string[]
  /** The budget of codes shown with the right password, from this place. */
  readonly codeSubject: string
  /** The one of the sent ids from which this user has logged in before. */
  readonly knownBrowserId: string | undefined
  /** Whether this user has logged in before from this browser or this network. */
  readonly isKnownPlace: boolean
  /**
   * A budget that no attempt pays from. Where no code was judged, the code is counted here, which
   * keeps the work the same.
   */
  readonly decoySubject: string
}

export interface GuessedUser {
  readonly uuid: string
  readonly password_hash: string
  readonly is_active: boolean
}

interface GuessRow extends Partial<GuessedUser> {
  readonly browser_id: string | null
  readonly network_known: boolean
  readonly wait_seconds: number
}

/**
 * How many attempts may follow one another without delay, and the longest delay. The three numbers
 * are for the caller's own budget, the user's and the network's.
 */
const FREE = [5, 30, 100]
const LONGEST_SECONDS = [300, 8, 60]
/** One spent attempt comes back after this time. */
const REFILL_SECONDS = 60

/**
 * Wrong codes with the right password: 10 are free, then one per hour. A thief of a password
 * therefore gets 34 guesses per day at a code of a million values.
 */
const FREE_CODES = [10]
const LONGEST_CODE_SECONDS = [3600]
const CODE_REFILL_SECONDS = 3600

/**
 * Counts one attempt at a password or code before it is checked, and reads the user it is aimed at.
 * Both are one statement.
 *
 * One budget serves passwords and codes together, so that neither can be guessed separately. A
 * caller pays from a budget of their own. This is the budget of a browser or network that has
 * logged this user in before; otherwise it belongs to the pair of user and network (5 free, then a
 * delay that doubles up to 5 minutes). Strangers pay two more budgets: one that all strangers share
 * for this user (30 free, up to 8 s), and one for everything that their network guesses at (100
 * free, up to a minute).
 *
 * A pair that has spent nothing gets one attempt, even when the two shared budgets are empty.
 * Otherwise a swarm that guesses at one user, or a guesser in the network of a venue, could keep
 * out the person with the right password. The exception gives a swarm one guess per minute, user
 * and network. Codes have a narrower budget (`countCode`).
 *
 * Lock, then look (in `spend_attempt`): of any number of simultaneous attempts, no more get through
 * than are free. The count itself does not wait for the disk. The answer to the attempt is
 * committed after it and waits for both, because the log is written in order.
 *
 * @throws {Refusal} `too_many_attempts` with the seconds to wait; the same for users that do not
 * exist.
 */
export async function spendAttempt(sql: SqlPool, guesser: Guesser): Promise<CountedAttempt> {
  const { browserIds = [] } = guesser
  const { user, pair, network } = subjectsOf(guesser)
  const browserSubjects = browserIds.map((id) => browserSubjectOf(user, id))
  const around = [pair, user, network]
  const [row] = await sql<GuessRow[]>`
    select p.*, spend_attempt(
             case when browser_id is not null then array[browser_subject] when network_known then ${[pair]}::text[]
                  else ${around}::text[] end,
             ${FREE}::int[], ${LONGEST_SECONDS}::int[], ${REFILL_SECONDS}) as wait_seconds,
           set_config('synchronous_commit', 'off', true)
      from (select u.uuid, u.password_hash, u.is_active,
                   b.browser_id, b.browser_subject,
                   exists (select 1 from known_networks n
                            where n.user_id = u.uuid and n.network_hash = ${network}) as network_known
              from (select 1) one
              left join users u on lower(u.username) = ${usernameKey(guesser.username) ?? null}
              left join lateral (
                select k.browser_id, s.browser_subject
                  from unnest(${[...browserIds]}::uuid[], ${browserSubjects}::text[]) as s (id, browser_subject)
                  join known_browsers k on k.browser_id = s.id and k.user_id = u.uuid
                 limit 1) b on true) p`
  if (!row) throw new Error('A left join from one row returned no row.')
  const { wait_seconds, browser_id, network_known, uuid, password_hash, is_active } = row
  if (wait_seconds > 0)
    throw new Refusal(
      'too_many_attempts',
      `Too many attempts were made. Try again in ${spokenTime(wait_seconds)}.`,
      {
        retryAfterSeconds: wait_seconds,
      },
    )
  const own = browser_id === null ? pair : browserSubjectOf(user, browser_id)
  const known = browser_id !== null || network_known
  return {
    // A left join returns nulls where it found nothing.
    user:
      uuid && password_hash ? { uuid, password_hash, is_active: is_active === true } : undefined,
    subjects: known ? [own] : around,
    codeSubject: `${known ? own : user} code`,
    knownBrowserId: browser_id ?? undefined,
    isKnownPlace: known,
    decoySubject: `${pair} decoy`,
  }
}

/** Gives a counted attempt back after a success: only failures cost. */
export async function giveBackAttempt(sql: Sql, { subjects }: CountedAttempt): Promise<void> {
  await sql`select give_back_attempt(${[...subjects]}::text[])`
}

/**
 * Counts a wrong code that came with the right password. It counts per user, but separately for
 * each browser and network known from an earlier login. A thief of the password therefore locks the
 * person out of none of them.
 *
 * The caller must have locked the user's row before the budget was read (`readFactor`). Each of
 * several simultaneous attempts then sees the one before, and a code is judged only while the
 * budget is open.
 */
export async function countCode(tx: Sql, subject: string): Promise<void> {
  await tx`
    select spend_attempt(${[subject]}::text[], ${FREE_CODES}::int[], ${LONGEST_CODE_SECONDS}::int[],
                         ${CODE_REFILL_SECONDS})`
}

/**
 * Forgets everything counted against a user, from every place: for use after an admin has helped
 * the person.
 */
export async function forgetAttempts(sql: Sql, username: string): Promise<void> {
  const { user } = subjectsOf({ username, address: '' })
  await sql`
    delete from attempt_budgets where subject in
      (select subject from attempt_budgets where starts_with(subject, ${user}) order by subject for update)`
}

/**
 * Returns those of these users for whom no code is judged now from a place where they never logged
 * in, each with the end of the delay.
 */
export async function delayedCodes(
  sql: Sql,
  usernames: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const bySubject = new Map(usernames.map((name) => [codeSubjectOf(name), name]))
  const rows = await sql<{ subject: string; free_at: Date }[]>`
    select subject, free_at from attempt_budgets
     where subject = any (${[...bySubject.keys()]}::text[]) and free_at > statement_timestamp()`
  return new Map(rows.map(({ subject, free_at }) => [bySubject.get(subject) ?? '', free_at]))
}

function codeSubjectOf(username: string): string {
  return `${subjectsOf({ username, address: '' }).user} code`
}

/** The network of an address as it is stored: hashed, like every subject counted here. */
export function hashNetwork(address: string): string {
  return subjectOf('address', networkOf(address))
}

function subjectsOf({ username, address }: Pick<Guesser, 'username' | 'address'>) {
  const user = subjectOf('user', usernameKey(username) ?? username)
  const network = hashNetwork(address)
  return { user, network, pair: `${user} ${network}` }
}

function browserSubjectOf(user: string, browserId: string): string {
  return `${user} ${subjectOf('browser', browserId)}`
}

/**
 * A hash, because people type passwords into the user name field, and this table must not hold
 * them. A subject counted against a user begins with a prefix of that user, so that all of them can
 * be found.
 */
function subjectOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/**
 * An IPv6 customer may choose addresses from a whole /48 (RFC 6177 §2), so the network is counted,
 * not the address. An IPv4 address may come mapped into IPv6 (RFC 4291 §2.5.5.2); it is the same
 * address.
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
