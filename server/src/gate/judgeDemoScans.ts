import { plainArray } from '../db/arrayText.ts'
import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import {
  type Attempted,
  attemptedArrays,
  attemptedNames,
  judge,
  judgedColumns,
  type Verdict,
} from './judgement.ts'
import type { Direction } from './pure/gateAnswer.ts'

/** A scan of the demo: a ticket, and the code that its holder would have shown. */
export interface DemoScan {
  readonly ticketId: string
  readonly gate: string
  readonly direction: Direction
  /** How many steps the code is from now; `null`: a code of no step near now. */
  readonly stepsOff: number | null
}

/**
 * Judges scans of the demo by the statement that judges every scan, as if their codes had been read
 * and matched. The rules alone decide, and the code of an admitted ticket is spent. Two scans of
 * one ticket need two calls.
 *
 * @param actorId The agent of the event who scans.
 * @returns Their verdicts, in the order of the scans.
 */
export async function judgeDemoScans(
  tx: SqlTransaction,
  {
    eventId,
    actorId,
    scans,
  }: {
    readonly eventId: string
    readonly actorId: string
    readonly scans: readonly DemoScan[]
  },
): Promise<Verdict[]> {
  const attempts = scans.map(
    ({ gate, direction }): Attempted => ({
      scanId: newId(),
      actor: { kind: 'user', id: actorId },
      gate,
      direction,
      nonce: null,
      question: null,
      dryRun: false,
    }),
  )
  const judged = await judge(
    tx,
    attempts,
    tx`
      select ${attemptedNames(tx)}, a.step, ${judgedColumns(tx)},
             false as is_elsewhere, false as is_revoked, false as unseen
        from (select s.*, floor(extract(epoch from now()) / w.period)::bigint + s.steps_away as step
                from unnest(${plainArray(scans.map((s) => s.ticketId))}::uuid[],
                            ${plainArray(scans.map((s) => s.stepsOff))}::int[],
                            ${attemptedArrays(tx, attempts)})
                     as s (asked_ticket, steps_away, ${attemptedNames(tx)}),
                     (select totp_period as period from events where uuid = ${eventId}) w) a
        join (select *, status as event_status from events) e on e.uuid = ${eventId}
        join tickets t on t.event_id = ${eventId} and t.uuid = a.asked_ticket
         for no key update of t skip locked`,
  )
  return judged.map(({ verdict }) => {
    if (!verdict) throw new Error('A ticket of the demo is not there, or is in use elsewhere.')
    return verdict
  })
}
