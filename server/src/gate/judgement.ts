import { plainArray, textArray } from '../db/arrayText.ts'
import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { useTickets } from '../tickets/useTickets.ts'
import type { Actor } from './actorOf.ts'
import type { Direction, RefusalReason } from './pure/gateAnswer.ts'
import { MAX_WRONG_CODES, WINDOW_STEPS, WRONG_CODES_MINUTES } from './pure/judgeTicket.ts'

/** What every scan contributes to its judgement. */
export interface Attempted {
  readonly scanId: string
  readonly actor: Actor
  readonly gate: string | null
  readonly direction: Direction
  readonly nonce: string | null
  /** A hash of the question, because a nonce belongs to one question. */
  readonly question: string | null
  /** The hash that earlier versions stored, without the event: their scans keep their answer. */
  readonly questionOfThen?: string | null
  readonly dryRun: boolean
}

/**
 * How the ticket was found: by the code that was shown, by the name of its holder, or because it
 * was sold at the door at that moment.
 */
export type ScanMethod = 'code' | 'name' | 'sale'

/** What a judgement is about. Of a sale nothing is judged (`admitSold`). */
export type JudgedMethod = Exclude<ScanMethod, 'sale'>

/** What the statement decided, or that the nonce has had its answer already. */
export interface Verdict {
  readonly scan_id: string
  readonly ticket_id: string
  readonly reason: RefusalReason | null
  /** False when another scan with this nonce was first: its answer counts. */
  readonly recorded: boolean
  readonly username: string | null
  readonly name: string
  readonly status: string
  readonly inside: boolean
  readonly validation_datetime: Date | null
  readonly validated_gate: string | null
  readonly timezone: string | null
  readonly doors_at: Date | null
  readonly ends_at: Date | null
  /** Seconds from now to the step that was shown; negative is late. */
  readonly offset_seconds: number | null
  /** The moment of the decision, by the database's clock. */
  readonly now: Date
  /** The login session of the caller has not been seen for a while. */
  readonly unseen: boolean
}

/**
 * The result of a batch for one scan; nothing when the ticket could not be locked at this moment.
 */
export interface Judged {
  readonly verdict: Verdict | undefined
}

/** The names of the columns of {@link attemptedArrays}; `n` assigns each answer to its scan. */
export function attemptedNames(sql: Sql): SqlPart {
  return sql`n, scan_id, actor_kind, actor_id, gate, direction, nonce, question, dry_run`
}

/** The columns of a scan, as arrays for `unnest`. */
export function attemptedArrays(sql: Sql, scans: readonly Attempted[]): SqlPart {
  return sql`
    ${plainArray(scans.map((_, n) => n))}::int[], ${plainArray(scans.map((s) => s.scanId))}::uuid[],
    ${plainArray(scans.map((s) => s.actor.kind))}::text[], ${plainArray(scans.map((s) => s.actor.id))}::uuid[],
    ${textArray(scans.map((s) => s.gate))}::text[], ${plainArray(scans.map((s) => s.direction))}::text[],
    ${textArray(scans.map((s) => s.nonce))}::text[], ${textArray(scans.map((s) => s.question))}::text[],
    ${plainArray(scans.map((s) => s.dryRun))}::boolean[]`
}

/**
 * The columns of a ticket `t` and its event `e` that a judgement reads, besides the step shown,
 * `a.step`.
 */
export function judgedColumns(sql: Sql): SqlPart {
  return sql`
    t.event_id, t.uuid as ticket_id, t.user_id, t.holder_username, t.holder_name, t.status, t.inside,
    t.validation_datetime, t.validated_gate, t.last_step, t.first_shown_step,
    case when t.wrong_codes_since > now() - make_interval(mins => ${WRONG_CODES_MINUTES})
         then t.wrong_codes else 0 end as wrong_codes,
    e.timezone, e.doors_at, e.ends_at, e.reentry, e.event_status, e.totp_period,
    a.step - floor(extract(epoch from now()) / e.totp_period)::bigint as steps_off`
}

function methodAs(sql: Sql, method: JudgedMethod): SqlPart {
  return method === 'code' ? sql`'code'` : sql`'name'`
}

/**
 * Judges a batch of scans in one statement, spends their codes and lets people in (laws 2, 3).
 *
 * The statement is the lock. `locked` locks the tickets' rows and reads each row as its last writer
 * left it (READ COMMITTED, PostgreSQL manual §13.2.1). Each is judged, and changed while it is
 * still locked. Everything that a judgement reads about a ticket is on that row. A row that another
 * transaction has locked is skipped and stays unanswered: one ticket must not hold up the others of
 * its batch. A statement that never waits for a row cannot deadlock over it. A batch has at most
 * one scan per ticket: two would both read the row as it was before either.
 *
 * The scan is written before the ticket is changed. Where there are nonces, the ticket is changed
 * only if the scan was written. A nonce that was already used, here or at this moment by another
 * process, therefore changes nothing. Without nonces every scan is written, and the two need not be
 * compared.
 *
 * One moment decides: the time of the statement by the database's clock. Processes have clocks of
 * their own, and none of these decides. The rules are those of `pure/judgeTicket.ts`, and a test
 * shows that the two are equal.
 *
 * @param locked A query that locks, with the columns of {@link judgedColumns} and of {@link
 * attemptedNames}, `is_elsewhere`, `is_revoked` and `unseen`.
 * @param method `name`: no code was shown, and none is judged. Then `step` is the last one that
 * was accepted, which so stays the last one.
 */
export async function judge(
  sql: Sql,
  scans: readonly Attempted[],
  locked: SqlPart,
  method: JudgedMethod = 'code',
): Promise<Judged[]> {
  const byCode = (part: SqlPart): SqlPart => (method === 'code' ? part : sql``)
  const hasNonces = scans.some(({ nonce }) => nonce !== null)
  const counting = hasNonces
    ? sql`(select j.* from judged j
             left join written w on w.event_id = j.event_id and w.uuid = j.scan_id
            where j.dry_run or w.uuid is not null)`
    : sql`judged`
  const rows = await sql<(Verdict & { readonly n: number })[]>`
    with locked as materialized (${locked}
    ), judged as materialized (
      select *,
             case
               when is_elsewhere then 'wrong_event'
               when is_revoked then 'revoked_credential'
               when user_id = actor_id then 'own_ticket'
               ${byCode(sql`
               when step is null then 'bad_code'
               when steps_off < ${-WINDOW_STEPS}::int then 'stale_code'
               when steps_off > ${WINDOW_STEPS}::int then 'future_code'`)}
               when status = 'CANCELLED' or event_status = 'CANCELLED' then 'cancelled'
               when status = 'EXPIRED' then 'expired'
               when status in ('PENDING', 'PAID') then 'not_paid'
               when direction = 'in' and status = 'CONSUMED' and (inside or not reentry) then 'already_consumed'
               when direction = 'out' and not (status = 'CONSUMED' and inside and reentry) then 'not_inside'
               ${byCode(sql`when step <= last_step then 'replayed_code'`)}
               when direction = 'in' and doors_at > now() then 'too_early'
               when direction = 'in' and ends_at <= now() then 'too_late'
               ${byCode(sql`
               when wrong_codes >= ${MAX_WRONG_CODES}
                and coalesce(step - first_shown_step not in (1, 2), true) then 'show_next_code'`)}
             end as reason
        from locked
    ), written as (
      insert into scans (event_id, uuid, actor_kind, actor_id, gate, direction, result, reason, ticket_id,
                         nonce, question, offset_seconds, method)
      select event_id, scan_id, actor_kind, actor_id, gate, direction,
             case when reason is null then 'admitted' else 'refused' end, reason, ticket_id,
             nonce, question, (steps_off * totp_period)::int, ${methodAs(sql, method)}
        from judged where not dry_run
      ${
        hasNonces
          ? sql`on conflict (event_id, actor_id, nonce) where nonce is not null do nothing
                returning event_id, uuid`
          : sql``
      }
    ), changed as (
      ${useTickets(sql, counting)}
    )
    select j.n, j.ticket_id, j.reason, j.holder_username as username, j.holder_name as name, j.unseen,
           ${hasNonces ? sql`j.dry_run or w.uuid is not null` : sql`true`} as recorded,
           case when let_in then 'CONSUMED' else j.status end as status,
           case when let_in then j.direction = 'in' else j.inside end as inside,
           case when let_in then coalesce(j.validation_datetime, now()) else j.validation_datetime end as validation_datetime,
           case when let_in and j.validation_datetime is null then j.gate else j.validated_gate end as validated_gate,
           case when j.reason is not null then j.timezone end as timezone,
           case when j.reason is not null then j.doors_at end as doors_at,
           case when j.reason is not null then j.ends_at end as ends_at,
           (j.steps_off * j.totp_period)::int as offset_seconds, now() as now
      from judged j
      ${hasNonces ? sql`left join written w on w.event_id = j.event_id and w.uuid = j.scan_id` : sql``}
     cross join lateral (
       select j.reason is null and not j.dry_run ${hasNonces ? sql`and w.uuid is not null` : sql``} as let_in) l`
  const judged: Judged[] = scans.map(() => ({ verdict: undefined }))
  for (const { n, ...verdict } of rows)
    judged[n] = { verdict: { ...verdict, scan_id: scans[n]?.scanId ?? '' } }
  return judged
}
