import { setTimeout as sleep } from 'node:timers/promises'
import { readTicketCode } from '../booking/ticketCode.ts'
import { newId } from '../db/ids.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'
import { findStep, stepAt } from '../vault/totp.ts'
import { explainReason } from './explainReason.ts'
import type { Direction, GateAnswer, RefusalReason } from './gateAnswer.ts'
import { type JudgeScan, openJudgeScan, type Verdict } from './judgeScan.ts'
import { type FoundTicket, type LookUpTicket, openLookUpTicket } from './lookUpTicket.ts'

/** What was shown at the gate: the text of a QR code, or who it is with the digits they read out. */
export type Shown =
  | { readonly code: string }
  | { readonly user_id: string; readonly event_id: string; readonly totp: string }

export interface ScanAttempt {
  readonly caller: Caller
  readonly shown: Shown
  readonly eventId?: string | undefined
  readonly gate?: string | undefined
  readonly nonce?: string | undefined
  readonly direction: Direction
  /** Would it be admitted? Spends nothing and lets nobody in; a wrong code counts as a guess. */
  readonly dryRun: boolean
}

/** Judges scans. One a process: it makes batches of what comes together. */
export type ScanTicket = (attempt: ScanAttempt) => Promise<GateAnswer>

/** For the diagnosis only: how far off the clock that made a code may be to be told so. */
const DIAGNOSIS_STEPS = 20
/** Wrong answers in a minute that cost nothing: a gate has bad light and broken screens. */
const FREE_WRONG_ANSWERS = 10
const MAX_DELAY_MS = 5_000

/**
 * Opens the gate: looks the ticket up, finds the step of its code, and has one statement decide.
 *
 * Safe to retry with a `nonce`: the same nonce of the same caller is answered as it was, as long as it is the same ticket.
 *
 * Throws {@link Refusal} `forbidden` for one who is agent or admin of no event, `idempotency_mismatch` when
 * the nonce was used for another ticket.
 */
export function openGate(sql: SqlPool, secrets: TicketSecrets): ScanTicket {
  const lookUp = openLookUpTicket(sql)
  const judge = openJudgeScan(sql)
  return async (attempt) => {
    const answer = await scan({ sql, secrets, lookUp, judge }, attempt)
    if (GUESSES.has(answer.reason)) await slowDown(sql, attempt.caller.uuid)
    return answer
  }
}

/** Refusals that a guesser gets. Only their answers wait: a right code never does. */
const GUESSES: ReadonlySet<RefusalReason | null> = new Set(['bad_code', 'unknown_ticket'])

interface Gate {
  readonly sql: SqlPool
  readonly secrets: TicketSecrets
  readonly lookUp: LookUpTicket
  readonly judge: JudgeScan
}

async function scan(gate: Gate, attempt: ScanAttempt): Promise<GateAnswer> {
  const { caller, shown } = attempt
  const parsed = 'code' in shown ? readTicketCode(shown.code) : undefined
  if ('code' in shown && !parsed) return refuseUnfound(gate.sql, caller, 'malformed')

  const found = await gate.lookUp({
    actorId: caller.uuid,
    actorIsPlatformAdmin: caller.role === 'admin',
    credentialId: parsed?.credentialId ?? null,
    userId: 'user_id' in shown ? shown.user_id : null,
    eventId: 'user_id' in shown ? shown.event_id : null,
  })
  const code = 'code' in shown ? (parsed?.code ?? '') : shown.totp
  const match = matchCode(found, code, gate.secrets)
  if (!match) return refuseUnfound(gate.sql, caller, 'unknown_ticket')

  const scanId = newId()
  const verdict = await gate.judge({
    scanId,
    eventId: match.ticket.event_id,
    ticketId: match.ticket.ticket_id,
    credentialId: match.ticket.credential_id,
    keyGeneration: match.ticket.key_generation,
    actorId: caller.uuid,
    gate: attempt.gate ?? null,
    direction: attempt.direction,
    nonce: attempt.dryRun ? null : (attempt.nonce ?? null),
    dryRun: attempt.dryRun,
    claimedEventId: attempt.eventId ?? null,
    step: match.step ?? null,
  })
  if (verdict.recorded) return answerOf(match.ticket, verdict)
  return repeatAnswer(gate.sql, match.ticket, verdict, {
    actorId: caller.uuid,
    nonce: attempt.nonce ?? '',
  })
}

/** The ticket whose code this is; where none is, the first, so that the answer can say what is wrong. */
function matchCode(
  found: readonly FoundTicket[],
  code: string,
  secrets: TicketSecrets,
): { ticket: FoundTicket; step: number | undefined } | undefined {
  const matches = found.map((ticket) => {
    const secret = secrets({
      eventId: ticket.event_id,
      generation: ticket.key_generation,
      credentialId: ticket.credential_id,
      setting: ticket,
    })
    const aroundStep = stepAt(ticket.epoch, ticket)
    return { ticket, step: findStep(secret, code, ticket, { aroundStep, reach: DIAGNOSIS_STEPS }) }
  })
  return matches.find(({ step }) => step !== undefined) ?? matches[0]
}

function answerOf(ticket: FoundTicket, verdict: Verdict): GateAnswer {
  const admitted = verdict.reason === null
  return {
    ticket_is_valid: admitted,
    result: admitted ? 'admitted' : 'refused',
    reason: verdict.reason,
    message:
      verdict.reason === null
        ? `${verdict.inside ? 'Welcome' : 'Goodbye'}, ${verdict.name || verdict.username}.`
        : explainReason(verdict.reason, verdict),
    ticket: {
      uuid: ticket.ticket_id,
      event_id: ticket.event_id,
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

/**
 * The answer that was given to this nonce, from the scan it led to: who was let in then was inside then, wherever
 * they are now. A nonce belongs to one ticket: an answer about another person must never open the gate.
 */
async function repeatAnswer(
  sql: Sql,
  ticket: FoundTicket,
  verdict: Verdict,
  { actorId, nonce }: { actorId: string; nonce: string },
): Promise<GateAnswer> {
  const [first] = await sql<
    {
      uuid: string
      reason: RefusalReason | null
      direction: Direction
      ticket_id: string
      scanned_at: Date
      offset_seconds: number | null
    }[]
  >`
    select uuid, reason, direction, ticket_id, scanned_at, offset_seconds from scans
     where event_id = ${ticket.event_id} and actor_id = ${actorId} and nonce = ${nonce}`
  if (first?.ticket_id !== ticket.ticket_id)
    throw new Refusal('idempotency_mismatch', 'This nonce was used for another ticket.')
  return answerOf(ticket, {
    ...verdict,
    scan_id: first.uuid,
    reason: first.reason,
    inside: first.reason === null ? first.direction === 'in' : verdict.inside,
    now: first.scanned_at,
    offset_seconds: first.offset_seconds,
  })
}

/** The answer about no ticket. Who works at no gate is not answered at all. */
async function refuseUnfound(
  sql: Sql,
  caller: Caller,
  reason: 'malformed' | 'unknown_ticket',
): Promise<GateAnswer> {
  if (caller.role !== 'admin') {
    const [entry] = await sql`select 1 from roster_entries where user_id = ${caller.uuid} limit 1`
    if (!entry) throw new Refusal('forbidden', 'Only agents and admins of an event scan tickets.')
  }
  return {
    ticket_is_valid: false,
    result: 'refused',
    reason,
    message: explainReason(reason),
    ticket: null,
    validation_datetime: null,
    checked_in_at: null,
    gate: null,
    code_offset_seconds: null,
    scan_id: newId(),
  }
}

/** Counts a wrong answer and waits, longer the more there were in this minute, up to five seconds. */
async function slowDown(sql: Sql, actorId: string): Promise<void> {
  const [row] = await sql<{ wrong: number }[]>`
    insert into gate_guesses as g (actor_id, wrong, since) values (${actorId}, 1, now())
    on conflict (actor_id) do update
       set wrong = case when g.since > now() - interval '1 minute' then g.wrong + 1 else 1 end,
           since = case when g.since > now() - interval '1 minute' then g.since else now() end
    returning wrong`
  const beyond = (row?.wrong ?? 0) - FREE_WRONG_ANSWERS
  if (beyond > 0) await sleep(Math.min(MAX_DELAY_MS, 50 * 2 ** beyond))
}
