import { rightAtEvent } from '../catalogue/requireRight.ts'
import { newId } from '../db/ids.ts'
import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { locateTicket, unknownTicket } from '../tickets/locateTicket.ts'
import { answerScan } from './answerScan.ts'
import { hashQuestion } from './attemptedIn.ts'
import {
  type Attempted,
  attemptedArrays,
  attemptedNames,
  type Judged,
  judge,
  judgedColumns,
} from './judgement.ts'
import type { Direction, GateAnswer } from './pure/gateAnswer.ts'
import { whenUnlocked } from './whenUnlocked.ts'

/** A ticket whose holder an agent has recognised without a code. */
export interface NamedAttempt {
  readonly caller: Caller
  readonly ticketId: string
  readonly gate?: string | undefined
  readonly nonce?: string | undefined
  readonly direction: Direction
}

/**
 * Lets the holder of a ticket in by name, where the event allows it. The rules are those of a scan,
 * except that no code is judged or spent. The same statement judges and writes both, so a ticket is
 * admitted once, by the first of them (law 2).
 *
 * Safe to retry with a `nonce`: the same nonce of the same caller gets the same answer, also when
 * the event no longer allows it (law 4).
 *
 * @throws {Refusal} `not_found` for a caller who does not work at the event;
 * `admission_by_name_off`; `idempotency_mismatch` when the nonce was used for another question;
 * `busy` when another transaction holds the ticket.
 */
export async function admitByName(sql: Sql, attempt: NamedAttempt): Promise<GateAnswer> {
  const { caller, ticketId, direction } = attempt
  const eventId = await locateTicket(sql, ticketId)
  if ((await rightAtEvent(sql, { eventId, caller })) === 'none') throw unknownTicket()
  const nonce = attempt.nonce ?? null
  await requireAllowed(sql, { eventId, actorId: caller.uuid, nonce })
  const attempted: Attempted = {
    scanId: newId(),
    actor: { kind: 'user', id: caller.uuid },
    gate: attempt.gate ?? null,
    direction,
    nonce,
    question: nonce === null ? null : hashQuestion(['name', ticketId.toLowerCase(), direction]),
    dryRun: false,
  }
  const verdict = await whenUnlocked(() => judgeNamed(sql, { eventId, ticketId, attempted }))
  return answerScan(sql, { eventId, verdict, attempted })
}

/** A nonce that has its answer already gets it again, and lets nobody in. */
async function requireAllowed(
  sql: Sql,
  { eventId, actorId, nonce }: { eventId: string; actorId: string; nonce: string | null },
): Promise<void> {
  const [event] = await sql<{ is_allowed: boolean }[]>`
    select admission_by_name
           or exists (select 1 from scans
                       where event_id = ${eventId} and actor_id = ${actorId} and nonce = ${nonce}) as is_allowed
      from events where uuid = ${eventId}`
  if (!event?.is_allowed)
    throw new Refusal(
      'admission_by_name_off',
      'This event does not let people in by name. Scan the ticket, or ask an admin of the event to allow it.',
    )
}

async function judgeNamed(
  sql: Sql,
  { eventId, ticketId, attempted }: { eventId: string; ticketId: string; attempted: Attempted },
): Promise<Judged> {
  const [judged] = await judge(
    sql,
    [attempted],
    sql`
      select ${attemptedNames(sql)}, t.last_step as step, ${judgedColumns(sql)},
             false as is_elsewhere, false as is_revoked, false as unseen
        from (select a.*, null::bigint as step
                from unnest(${attemptedArrays(sql, [attempted])}) as a (${attemptedNames(sql)})) a
        join (select *, status as event_status from events) e on e.uuid = ${eventId}
        join tickets t on t.event_id = ${eventId} and t.uuid = ${ticketId}
         for no key update of t skip locked`,
    'name',
  )
  return judged ?? { verdict: undefined }
}
