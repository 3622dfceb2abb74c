import type { SqlPool } from '../db/sql.ts'
import { beginHandover } from './beginHandover.ts'
import {
  composeLetter,
  type FilledLetter,
  type Sender,
  type StoredLetter,
} from './composeLetter.ts'
import { fillLetter, type ReadOrder } from './fillLetter.ts'
import type { Post, Refused } from './post.ts'

/** Letters that a process sends at the same time. */
const AT_ONCE = 6
/**
 * While one process sends a letter, no other does. A process that is killed meanwhile has sent it
 * or not: nobody knows, so it is sent again.
 */
const LEASE_SECONDS = 5 * 60
/** A wait of a minute, doubled with each attempt, up to this. */
const LONGEST_WAIT_SECONDS = 60 * 60
/** A turn ends in time for a stop. The next one continues. */
const LONGEST_TURN_MS = 4 * 60_000

type DueLetter = StoredLetter & {
  readonly attempts: number
  readonly is_active: boolean
}

export interface Delivery {
  readonly post: Post
  readonly sender: Sender
  readonly readOrder: ReadOrder
  /** Waited for before the letters of each turn are taken. */
  readonly giveWay: () => Promise<void>
  /** The process is to stop: what is under way is finished, and nothing else begun. */
  readonly isOver: AbortSignal
}

export interface Delivered {
  readonly sent: number
  readonly failed: number
  /** Why, each once. */
  readonly reasons: readonly string[]
}

/**
 * Sends the letters that are due, until none is left or nothing can be sent now. Any number of
 * processes may do it at once: a letter that one has taken is not taken by another meanwhile. No
 * transaction is open while the mail server is spoken to.
 *
 * A letter is sent at least once. It is sent twice only if the process dies, or the connection,
 * when the server has taken it and we have not noted it: SMTP has no way to ask (RFC 5321
 * §4.5.4.1). Both have the same Message-ID, by which most mail programs show one.
 */
export async function deliverLetters(
  sql: SqlPool,
  { isOver, giveWay, ...tools }: Delivery,
): Promise<Delivered> {
  const until = performance.now() + LONGEST_TURN_MS
  let sent = 0
  const refusals: Refused[] = []
  while (performance.now() < until && !isOver.aborted) {
    await giveWay()
    if (isOver.aborted) break
    const due = await takeDue(sql)
    const outcomes = await Promise.all(due.map((letter) => deliver(sql, { letter, ...tools })))
    sent += outcomes.filter((outcome) => outcome === undefined).length
    const refused = outcomes.filter((outcome) => outcome !== undefined)
    refusals.push(...refused)
    if (due.length < AT_ONCE || refused.some(({ what }) => what === 'post')) break
  }
  const failed = refusals.filter((refused) => !NO_FAILURES.has(refused))
  return { sent, failed: failed.length, reasons: [...new Set(failed.map(({ reason }) => reason))] }
}

/** A letter that an address has too many of waits for its day. */
const TOO_MANY: Refused = { what: 'later', reason: 'ETOOMANY' }
/** The receipt that goes with it has no number yet. */
const WAITS: Refused = { what: 'later', reason: 'ENORECEIPT', waitSeconds: 1 }
/** What it tells is not so any more. */
const GONE: Refused = { what: 'letter', reason: 'EGONE' }
const NO_FAILURES: ReadonlySet<Refused> = new Set([TOO_MANY, WAITS, GONE])

async function takeDue(sql: SqlPool): Promise<DueLetter[]> {
  return await sql<DueLetter[]>`
    with due as (
      select uuid from letters where status = 'WAITING' and due_at <= now()
       order by due_at limit ${AT_ONCE} for update skip locked)
    update letters l
       set attempts = attempts + 1, due_at = now() + make_interval(secs => ${LEASE_SECONDS})
      from due, users u
     where l.uuid = due.uuid and u.uuid = l.user_id
    returning l.uuid, l.kind, l.language, l.data, l.created_at, l.attempts, u.email as address,
              u.first_name as name, u.is_active, u.verified`
}

async function deliver(
  sql: SqlPool,
  {
    letter,
    post,
    sender,
    readOrder,
  }: Omit<Delivery, 'isOver' | 'giveWay'> & { readonly letter: DueLetter },
): Promise<Refused | undefined> {
  if (letter.is_active && !(await sql.begin((tx) => beginHandover(tx, letter)))) return TOO_MANY
  const filled = letter.is_active ? await fill(letter, readOrder) : INACTIVE
  const refused = 'what' in filled ? filled : await post.send(composeLetter(filled, sender))
  await note(sql, letter, refused)
  return refused
}

const INACTIVE: Refused = { what: 'letter', reason: 'EINACTIVE' }

/** A letter that cannot be filled, for any reason, keeps no other letter back. */
async function fill(letter: DueLetter, readOrder: ReadOrder): Promise<FilledLetter | Refused> {
  try {
    const filled = await fillLetter(letter, readOrder)
    if (filled === 'later') return WAITS
    return filled === 'gone' ? GONE : filled
  } catch (error) {
    return { what: 'later', reason: `EFILL ${error instanceof Error ? error.name : ''}` }
  }
}

/**
 * Notes what became of it. A letter that was refused, or whose connection failed, does not count
 * for the limit of its address. It is given up when the server will never take it, or after three
 * days.
 */
async function note(
  sql: SqlPool,
  { uuid, attempts }: DueLetter,
  refused: Refused | undefined,
): Promise<void> {
  if (!refused) {
    await sql`
      update letters set status = 'SENT', reason = null, ended_at = now(), due_at = now()
       where uuid = ${uuid} and status = 'WAITING'`
    return
  }
  const waitSeconds =
    refused.waitSeconds ?? Math.min(60 * 2 ** Math.min(attempts - 1, 10), LONGEST_WAIT_SECONDS)
  const isOver = refused.what === 'letter' ? sql`true` : sql`created_at < now() - interval '3 days'`
  await sql`
    update letters
       set status = case when ${isOver} then 'GIVEN_UP' else 'WAITING' end,
           ended_at = case when ${isOver} then now() end,
           due_at = now() + make_interval(secs => ${waitSeconds}),
           tried_at = null, reason = ${refused.reason}
     where uuid = ${uuid} and status = 'WAITING'`
}
