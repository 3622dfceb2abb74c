import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { SqlPool } from '../db/sql.ts'
import type { Direction, RefusalReason } from './gateAnswer.ts'

/** A scan of a ticket that was found, with what the process made of its code. */
export interface JudgedScan {
  readonly scanId: string
  readonly eventId: string
  readonly ticketId: string
  readonly credentialId: string
  readonly keyGeneration: number
  readonly actorId: string
  readonly gate: string | null
  readonly direction: Direction
  readonly nonce: string | null
  readonly dryRun: boolean
  /** The event the caller says this gate is of. */
  readonly claimedEventId: string | null
  /** The step whose code was shown, whenever that was; `null` when no step near now has this code. */
  readonly step: number | null
}

/** What the statement decided, or that the nonce has had its answer already. */
export interface Verdict {
  readonly scan_id: string
  readonly reason: RefusalReason | null
  /** False when another scan with this nonce was first: its answer counts. */
  readonly recorded: boolean
  readonly username: string
  readonly name: string
  readonly status: string
  readonly inside: boolean
  readonly validation_datetime: Date | null
  readonly validated_gate: string | null
  readonly timezone: string
  readonly doors_at: Date | null
  readonly ends_at: Date | null
  /** Seconds from now to the step that was shown; late is negative. */
  readonly offset_seconds: number | null
  /** When this was decided, by the database's clock. */
  readonly now: Date
}

/** Wrong codes for one credential in ten minutes after which one right code is not enough. */
const WRONG_CODES = 20
const WRONG_CODES_MINUTES = 10
const MAX_BATCH = 64
const LANES = 2

export type JudgeScan = (scan: JudgedScan) => Promise<Verdict>

/**
 * Makes the judge of scans: one statement decides a batch, spends the codes and lets people in (laws 2, 3).
 *
 * The statement is the lock. It locks the tickets' rows first, in the order of their keys, so that two batches
 * cannot wait for each other; each row is then read as the last one left it (READ COMMITTED, PostgreSQL manual
 * §13.2.1), judged, and changed while it is still locked. All that a judgement reads of a ticket stands on that row.
 * One scan a ticket in a batch: two would both read the row as it was before either.
 *
 * The scan is written before the ticket is changed, and the ticket only where the scan was: so a nonce that
 * was used already, here or by another process at this moment, changes nothing.
 *
 * Flags travel as text: the driver writes every element of a boolean[] that is not `true` itself as false.
 *
 * Steps are counted by the database's clock: of many processes with clocks of their own, none decides.
 */
export function openJudgeScan(sql: SqlPool): JudgeScan {
  return batch<JudgedScan, Verdict>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    keyOf: ({ eventId, ticketId }) => `${eventId}/${ticketId}`,
    isUndone: isDatabaseRefusal,
    run: async (scans) => {
      const rows = await sql<Verdict[]>`
        with asked as materialized (
          select * from unnest(
            ${scans.map((s) => s.scanId)}::uuid[], ${scans.map((s) => s.eventId)}::uuid[],
            ${scans.map((s) => s.ticketId)}::uuid[], ${scans.map((s) => s.credentialId)}::text[],
            ${scans.map((s) => s.keyGeneration)}::int[], ${scans.map((s) => s.actorId)}::uuid[],
            ${scans.map((s) => s.gate)}::text[], ${scans.map((s) => s.direction)}::text[],
            ${scans.map((s) => s.nonce)}::text[], ${scans.map((s) => String(s.dryRun))}::text[]::boolean[],
            ${scans.map((s) => s.claimedEventId)}::uuid[], ${scans.map((s) => s.step)}::bigint[])
            as a (scan_id, event_id, ticket_id, asked_credential, asked_generation, actor_id, gate, direction,
                  nonce, dry_run, claimed_event_id, step)
        ), locked as materialized (
          select a.*, t.user_id, t.holder_username, t.holder_name, t.status, t.inside, t.validation_datetime,
                 t.validated_gate, t.credential_id, t.key_generation, t.last_step, t.first_shown_step,
                 case when t.wrong_codes_since > now() - make_interval(mins => ${WRONG_CODES_MINUTES})
                      then t.wrong_codes else 0 end as wrong_codes,
                 t.wrong_codes_since
            from asked a join tickets t on t.event_id = a.event_id and t.uuid = a.ticket_id
           order by t.event_id, t.uuid
             for no key update of t
        ), timed as materialized (
          select l.*, e.timezone, e.doors_at, e.ends_at, e.reentry, e.status as event_status, e.totp_period,
                 l.step - floor(extract(epoch from clock_timestamp()) / e.totp_period)::bigint as steps_off
            from locked l join events e on e.uuid = l.event_id
        ), judged as materialized (
          select *,
                 case
                   when claimed_event_id <> event_id then 'wrong_event'
                   when credential_id is distinct from asked_credential or key_generation <> asked_generation
                     then 'revoked_credential'
                   when user_id = actor_id then 'own_ticket'
                   when step is null then 'bad_code'
                   when steps_off < -1 then 'stale_code'
                   when steps_off > 1 then 'future_code'
                   when status = 'CANCELLED' or event_status = 'CANCELLED' then 'cancelled'
                   when status = 'EXPIRED' then 'expired'
                   when status in ('PENDING', 'PAID') then 'not_paid'
                   when direction = 'in' and status = 'CONSUMED' and (inside or not reentry) then 'already_consumed'
                   when direction = 'out' and not (status = 'CONSUMED' and inside and reentry) then 'not_inside'
                   when step <= last_step then 'replayed_code'
                   when direction = 'in' and doors_at > now() then 'too_early'
                   when direction = 'in' and ends_at <= now() then 'too_late'
                   when wrong_codes >= ${WRONG_CODES}
                    and coalesce(step - first_shown_step not in (1, 2), true) then 'show_next_code'
                 end as reason
            from timed
        ), written as (
          insert into scans (event_id, uuid, actor_id, gate, direction, result, reason, ticket_id, nonce,
                             offset_seconds)
          select event_id, scan_id, actor_id, gate, direction,
                 case when reason is null then 'admitted' else 'refused' end, reason, ticket_id, nonce,
                 (steps_off * totp_period)::int
            from judged where not dry_run
          on conflict (event_id, actor_id, nonce) where nonce is not null do nothing
          returning event_id, uuid
        ), changed as (
          update tickets t
             set status = case when j.reason is null then 'CONSUMED' else t.status end,
                 validation_datetime = case when j.reason is null then coalesce(t.validation_datetime, now()) else t.validation_datetime end,
                 validated_gate = case when j.reason is null and t.validation_datetime is null then j.gate else t.validated_gate end,
                 inside = case when j.reason is null then j.direction = 'in' else t.inside end,
                 last_step = case when j.reason is null then j.step else t.last_step end,
                 wrong_codes = case when j.reason = 'bad_code' then j.wrong_codes + 1
                                    when j.reason is null then 0 else t.wrong_codes end,
                 wrong_codes_since = case when j.reason = 'bad_code' and j.wrong_codes = 0 then now()
                                          when j.reason is null then null else t.wrong_codes_since end,
                 first_shown_step = case when j.reason = 'show_next_code' then j.step
                                         when j.reason is null then null else t.first_shown_step end
            from judged j left join written w on w.event_id = j.event_id and w.uuid = j.scan_id
           where t.event_id = j.event_id and t.uuid = j.ticket_id
             and ((w.uuid is not null and (j.reason is null or j.reason in ('bad_code', 'show_next_code')))
                  or (j.dry_run and j.reason = 'bad_code'))
          returning t.event_id, t.uuid, t.status, t.inside, t.validation_datetime, t.validated_gate
        )
        select j.scan_id, j.reason, j.dry_run or w.uuid is not null as recorded,
               j.holder_username as username, j.holder_name as name,
               coalesce(c.status, j.status) as status, coalesce(c.inside, j.inside) as inside,
               coalesce(c.validation_datetime, j.validation_datetime) as validation_datetime,
               coalesce(c.validated_gate, j.validated_gate) as validated_gate,
               j.timezone, j.doors_at, j.ends_at, (j.steps_off * j.totp_period)::int as offset_seconds, now() as now
          from judged j
          left join written w on w.event_id = j.event_id and w.uuid = j.scan_id
          left join changed c on c.event_id = j.event_id and c.uuid = j.ticket_id`
      const verdicts = new Map(rows.map((row) => [row.scan_id, row]))
      return scans.map(({ scanId }) => verdicts.get(scanId))
    },
  })
}
