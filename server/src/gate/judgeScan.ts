import { plainArray } from '../db/arrayText.ts'
import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import {
  type Attempted,
  attemptedArrays,
  attemptedNames,
  type Judged,
  judge,
  judgedColumns,
  type Verdict,
} from './judgement.ts'
import { whenUnlocked } from './whenUnlocked.ts'

/** A scan of a ticket that was found, with the result of comparing its code. */
export interface JudgedScan extends Attempted {
  readonly eventId: string
  readonly ticketId: string
  readonly credentialId: string
  readonly keyGeneration: number
  /** The event that this gate belongs to, according to the caller. */
  readonly claimedEventId: string | null
  /** The step whose code was shown, at any distance; `null` when no step near now has this code. */
  readonly step: number | null
}

const MAX_BATCH = 64
const LANES = 2

export type JudgeScan = (scan: JudgedScan) => Promise<Verdict>

/**
 * Makes the judge of scans whose tickets were looked up. A ticket that another transaction has
 * locked is retried, while all others continue.
 *
 * Throws {@link Refusal} `busy` when the ticket stays locked for two seconds. Nothing was decided,
 * and a retry is safe.
 */
export function openJudgeScan(sql: SqlPool): JudgeScan {
  const ask = batch<JudgedScan, Judged>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    keyOf: ({ eventId, ticketId }) => `${eventId}/${ticketId}`,
    isUndone: isDatabaseRefusal,
    run: (scans) => judgeFound(sql, scans),
  })
  return (scan) => whenUnlocked(() => ask(scan))
}

/** Judges a batch of tickets that were looked up in one statement. No ticket occurs twice. */
export function judgeFound(sql: Sql, scans: readonly JudgedScan[]): Promise<Judged[]> {
  return judge(
    sql,
    scans,
    sql`
      select a.*, ${judgedColumns(sql)}, a.claimed_event_id <> t.event_id as is_elsewhere, false as unseen,
             t.credential_id is distinct from a.asked_credential
               or t.key_generation <> a.asked_generation as is_revoked
        from unnest(
               ${plainArray(scans.map((s) => s.eventId))}::uuid[], ${plainArray(scans.map((s) => s.ticketId))}::uuid[],
               ${plainArray(scans.map((s) => s.credentialId))}::text[], ${plainArray(scans.map((s) => s.keyGeneration))}::int[],
               ${plainArray(scans.map((s) => s.claimedEventId))}::uuid[], ${plainArray(scans.map((s) => s.step))}::bigint[],
               ${attemptedArrays(sql, scans)})
             as a (asked_event, asked_ticket, asked_credential, asked_generation, claimed_event_id, step,
                   ${attemptedNames(sql)})
        join (select *, status as event_status from events) e on e.uuid = a.asked_event
        join tickets t on t.event_id = a.asked_event and t.uuid = a.asked_ticket
         for no key update of t skip locked`,
  )
}
