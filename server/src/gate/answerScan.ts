import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Attempted, Verdict } from './judgement.ts'
import { explainReason } from './pure/explainReason.ts'
import type { Direction, GateAnswer, RefusalReason } from './pure/gateAnswer.ts'

/** A judged scan. */
export interface JudgedAttempt {
  readonly eventId: string
  readonly verdict: Verdict
  readonly attempted: Attempted
}

/**
 * Returns the answer to this scan, or the first answer to its nonce.
 *
 * @throws {Refusal} `idempotency_mismatch` when the nonce was used for another question.
 */
export async function answerScan(sql: Sql, judged: JudgedAttempt): Promise<GateAnswer> {
  return judged.verdict.recorded
    ? answerOf(judged.eventId, judged.verdict)
    : repeatAnswer(sql, judged)
}

function answerOf(eventId: string, verdict: Verdict): GateAnswer {
  const admitted = verdict.reason === null
  return {
    ticket_is_valid: admitted,
    result: admitted ? 'admitted' : 'refused',
    reason: verdict.reason,
    message: verdict.reason === null ? greet(verdict) : explainReason(verdict.reason, verdict),
    ticket: {
      uuid: verdict.ticket_id,
      event_id: eventId,
      username: verdict.username,
      name: verdict.name,
      status: verdict.status,
      inside: verdict.inside,
    },
    validation_datetime: verdict.validation_datetime?.toISOString() ?? null,
    checked_in_at: admitted ? verdict.now.toISOString() : null,
    gate: verdict.validated_gate,
    code_offset_seconds: verdict.offset_seconds,
    scan_id: verdict.scan_id,
  }
}

/** Greets the holder; one who is not named is greeted without a name. */
function greet({ inside, name, username }: Verdict): string {
  const who = name || username
  return `${inside ? 'Welcome' : 'Goodbye'}${who ? `, ${who}` : ''}.`
}

/**
 * Returns the answer that was given to this nonce, from the scan that it led to. A person who was
 * let in then was inside then, even if they have left since or their entry was undone. A nonce
 * belongs to one question: the answer to another question must never open the gate.
 */
async function repeatAnswer(
  sql: Sql,
  { eventId, verdict, attempted }: JudgedAttempt,
): Promise<GateAnswer> {
  const { actor, nonce, question, questionOfThen } = attempted
  const [first] = await sql<
    {
      uuid: string
      reason: RefusalReason | null
      direction: Direction
      gate: string | null
      question: string
      happened_at: Date
      is_undone: boolean
      offset_seconds: number | null
    }[]
  >`
    select uuid, reason, direction, gate, question, happened_at, offset_seconds,
           undone_at is not null as is_undone
      from scans
     where event_id = ${eventId} and actor_id = ${actor.id} and nonce = ${nonce ?? ''}`
  if (!first || (first.question !== question && first.question !== questionOfThen))
    throw new Refusal(
      'idempotency_mismatch',
      'This nonce was used for another question. Send a new nonce.',
    )
  return answerOf(eventId, {
    ...verdict,
    ...(first.is_undone && usedThen(verdict, first)),
    scan_id: first.uuid,
    reason: first.reason,
    inside: first.reason === null ? first.direction === 'in' : verdict.inside,
    now: first.happened_at,
    offset_seconds: first.offset_seconds,
  })
}

/** The use of a ticket as it was after an entry that was undone since. */
function usedThen(
  { validation_datetime, validated_gate }: Verdict,
  entry: { readonly happened_at: Date; readonly gate: string | null },
): Pick<Verdict, 'status' | 'validation_datetime' | 'validated_gate'> {
  const isLater = validation_datetime !== null && validation_datetime < entry.happened_at
  return isLater
    ? { status: 'CONSUMED', validation_datetime, validated_gate }
    : {
        status: 'CONSUMED',
        validation_datetime: entry.happened_at,
        validated_gate: entry.gate,
      }
}
