import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'

/** Who is guessing, as far as one can tell: each has a budget of its own. */
export interface Guesser {
  readonly username: string
  readonly address: string
  /** Set when this browser has logged this very user in before. */
  readonly knownBrowserId?: string | undefined
}

interface Budget {
  readonly subject: string
  /** Attempts that may follow one another without delay. */
  readonly free: number
  readonly maxDelaySeconds: number
}

/** A spent attempt comes back after this long. */
const REFILL_SECONDS = 60

/**
 * Counts one attempt at a password or code, before it is checked.
 *
 * One budget serves passwords and codes together, so that neither can be guessed apart. An address
 * pays per user (5 free, then a delay that doubles up to 5 minutes) and in all (100 free, up to a
 * minute); so one stranger at one address blocks only that address. All addresses together pay per
 * user (30 free, up to 8 seconds), which slows a swarm and never shuts the person out for good. A browser that
 * has logged this user in before pays from its own purse and not from the user's.
 *
 * The statement is the lock: a budget is raised only where its delay is over, and all are raised or none.
 * Rows are taken in one order, so that two logins cannot wait for each other; the delay is judged by the clock once the
 * row is locked, because the one that came first may have begun last.
 *
 * @throws {Refusal} `too_many_attempts` with the seconds to wait; the same for users that do not exist.
 */
export async function spendAttempt(sql: Sql, guesser: Guesser): Promise<void> {
  const budgets = budgetsOf(guesser)
  const blocked = Symbol()
  try {
    await transact(sql, async (tx) => {
      const counted = await tx`
        insert into attempt_budgets as b (subject, used, counted_at, free_at)
        select s.subject, 1, now(), now()
          from unnest(${budgets.map(({ subject }) => subject)}::text[]) as s (subject)
         order by s.subject
        on conflict (subject) do update
           set used = 1 + greatest(0, b.used - extract(epoch from now() - b.counted_at) / ${REFILL_SECONDS}::float8),
               counted_at = greatest(now(), b.counted_at)
         where b.free_at <= clock_timestamp()
        returning subject, used`
      if (counted.length < budgets.length) throw blocked
      const delayed = budgets.flatMap((budget) => {
        const used = counted.find((row) => row['subject'] === budget.subject)?.['used'] ?? 0
        const seconds = delayAfter(Number(used), budget)
        return seconds > 0 ? [{ subject: budget.subject, seconds }] : []
      })
      if (delayed.length > 0)
        await tx`
          update attempt_budgets b
             set free_at = now() + make_interval(secs => d.seconds)
            from unnest(${delayed.map((d) => d.subject)}::text[], ${delayed.map((d) => d.seconds)}::float8[])
                 as d (subject, seconds)
           where b.subject = d.subject`
    })
  } catch (error) {
    if (error !== blocked) throw error
    throw await refusalOf(sql, budgets)
  }
}

/** Gives a counted attempt back, after a success: only failures cost. */
export async function giveBackAttempt(sql: Sql, guesser: Guesser): Promise<void> {
  await sql`
    update attempt_budgets b set used = greatest(0, b.used - 1), free_at = least(b.free_at, now())
      from (select subject from attempt_budgets
             where subject = any(${budgetsOf(guesser).map(({ subject }) => subject)})
             order by subject for update) mine
     where b.subject = mine.subject`
}

/** Forgets what was counted against a user, from wherever: after an admin has helped the person. */
export async function forgetAttempts(sql: Sql, username: string): Promise<void> {
  const mine = subjectOf('user', username.toLowerCase())
  await sql`
    delete from attempt_budgets where subject in
      (select subject from attempt_budgets where starts_with(subject, ${mine}) order by subject for update)`
}

/**
 * The delay doubles with every attempt from the last free one on: 1, 2, 4 … seconds. The moments that pass
 * between attempts give parts of one back, which must not count as one.
 */
function delayAfter(used: number, { free, maxDelaySeconds }: Budget): number {
  const attempts = Math.round(used)
  return attempts < free ? 0 : Math.min(maxDelaySeconds, 2 ** (attempts - free))
}

function budgetsOf({ username, address, knownBrowserId }: Guesser): Budget[] {
  const user = subjectOf('user', username.toLowerCase())
  const net = network(address)
  const budgets = knownBrowserId
    ? [
        {
          subject: `${user} ${subjectOf('browser', knownBrowserId)}`,
          free: 5,
          maxDelaySeconds: 300,
        },
      ]
    : [
        { subject: user, free: 30, maxDelaySeconds: 8 },
        { subject: `${user} ${subjectOf('address', net)}`, free: 5, maxDelaySeconds: 300 },
        { subject: subjectOf('address', net), free: 100, maxDelaySeconds: 60 },
      ]
  return budgets
}

/**
 * Hashed: people type passwords into the field for the name, and this table is no place for them. What is
 * counted against a user begins with the user's own, so that it can be found again.
 */
function subjectOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/**
 * An IPv6 host has a whole /64 to choose its addresses from: the network is the one who guesses. IPv4 may come
 * mapped into IPv6 (RFC 4291 §2.5.5.2) and is the same address.
 */
function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array(zeros).fill('0'), ...right].slice(0, 4).join(':')
}

async function refusalOf(sql: Sql, budgets: readonly Budget[]): Promise<Refusal> {
  const [row] = await sql<{ seconds: number }[]>`
    select greatest(1, ceil(extract(epoch from max(free_at) - now())))::int as seconds
      from attempt_budgets where subject = any(${budgets.map(({ subject }) => subject)})`
  const retryAfterSeconds = row?.seconds ?? 1
  return new Refusal(
    'too_many_attempts',
    `Too many attempts. Try again in ${retryAfterSeconds} s.`,
    {
      retryAfterSeconds,
    },
  )
}
