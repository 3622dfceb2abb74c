import { createHash } from 'node:crypto'
import { newId } from '../db/ids.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller, WhoAmI } from '../sessions/whoAmI.ts'
import { readTicketCode } from '../tickets/ticketCode.ts'
import type { AccessClaims } from '../tokens/accessToken.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'
import { findStep, stepAt } from '../vault/totp.ts'
import { explainReason } from './explainReason.ts'
import type { Direction, GateAnswer, RefusalReason } from './gateAnswer.ts'
import { GateMemory } from './gateMemory.ts'
import type { Attempted, Verdict } from './judgement.ts'
import { type JudgeScan, openJudgeScan } from './judgeScan.ts'
import { type JudgeShown, openJudgeShown } from './judgeShown.ts'
import { type FoundTicket, type LookUpTicket, openLookUpTicket } from './lookUpTicket.ts'
import { slowDown } from './slowDown.ts'

/** What was shown at the gate: the text of a QR code, or who it is with the digits they read out. */
export type Shown =
  | { readonly code: string }
  | { readonly user_id: string; readonly event_id: string; readonly totp: string }

export interface ScanAttempt {
  /** The caller as their token says: whether it still counts is asked with the rest. */
  readonly claims: AccessClaims
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
/** The window in which a code is admitted; what is further off needs the diagnosis. */
const WINDOW_STEPS = 1
const QUESTION_HASH_CHARACTERS = 22

/**
 * Opens the gate. The short way: where the event and how its codes are made are known, the step of the code is found
 * here and one statement asks the rest: who the caller is, which ticket it is, whether it is let in. Whatever does not
 * come out as supposed goes the long way: who-am-I, look the ticket up, judge it.
 *
 * Safe to retry with a `nonce`: the same nonce of the same caller is answered as it was, as long as it is the same
 * question.
 *
 * Throws {@link Refusal} `unauthenticated` when the token no longer counts; `forbidden` for one who is agent or admin of
 * no event; `idempotency_mismatch` when the nonce was used for another question; `busy` when somebody else holds
 * the ticket.
 */
export function openGate({
  sql,
  secrets,
  whoAmI,
}: {
  readonly sql: SqlPool
  readonly secrets: TicketSecrets
  readonly whoAmI: WhoAmI
}): ScanTicket {
  const gate: Gate = {
    sql,
    secrets,
    whoAmI,
    lookUp: openLookUpTicket(sql),
    judge: openJudgeScan(sql),
    judgeShown: openJudgeShown(sql),
    memory: new GateMemory(),
  }
  return async (attempt) => {
    const answer = (await scanShort(gate, attempt)) ?? (await scanLong(gate, attempt))
    if (GUESSES.has(answer.reason)) await slowDown(sql, attempt.claims.userId)
    return answer
  }
}

/** Refusals that a guesser gets. Only their answers wait: a right code never does. */
const GUESSES: ReadonlySet<RefusalReason | null> = new Set(['bad_code', 'unknown_ticket'])

interface Gate {
  readonly sql: SqlPool
  readonly secrets: TicketSecrets
  readonly whoAmI: WhoAmI
  readonly lookUp: LookUpTicket
  readonly judge: JudgeScan
  readonly judgeShown: JudgeShown
  readonly memory: GateMemory
}

/** One statement, when the code is right and of a ticket of the event that it is thought to be of. */
async function scanShort(gate: Gate, attempt: ScanAttempt): Promise<GateAnswer | undefined> {
  const { memory } = gate
  const { claims, shown } = attempt
  const parsed = 'code' in shown ? readTicketCode(shown.code) : undefined
  const eventId = attempt.eventId ?? memory.lastEventOf(claims.userId)
  const codes = eventId === undefined ? undefined : memory.codesOf(eventId)
  const epoch = memory.epoch()
  if (!parsed || eventId === undefined || !codes || epoch === undefined) return undefined

  const { setting, generation } = codes
  const { credentialId } = parsed
  const secret = gate.secrets({ eventId, generation, credentialId, setting })
  const around = { aroundStep: stepAt(epoch, setting), reach: WINDOW_STEPS }
  const step = findStep(secret, parsed.code, setting, around)
  if (step === undefined) return undefined
  const verdict = await gate.judgeShown({
    ...attemptedIn(attempt),
    claims,
    eventId,
    credentialId,
    keyGeneration: generation,
    step,
  })
  if (!verdict) return undefined
  memory.learnEvent(claims.userId, eventId)
  // Who-am-I writes down when a login was last seen.
  if (verdict.unseen) void gate.whoAmI(claims).catch(() => undefined)
  return answerOnce(gate.sql, { eventId, verdict, attempt })
}

async function scanLong(gate: Gate, attempt: ScanAttempt): Promise<GateAnswer> {
  const { claims, shown } = attempt
  const caller = await gate.whoAmI(claims)
  if (!caller) throw new Refusal('unauthenticated', 'This login is over. Log in again.')
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

  const { ticket, step = null } = match
  const { event_id: eventId, key_generation: generation, algorithm, digits, period } = ticket
  gate.memory.learn({
    eventId,
    actorId: caller.uuid,
    codes: { setting: { algorithm, digits, period }, generation },
    epoch: ticket.epoch,
  })
  const verdict = await gate.judge({
    ...attemptedIn(attempt),
    eventId,
    ticketId: ticket.ticket_id,
    credentialId: ticket.credential_id,
    keyGeneration: generation,
    actorId: caller.uuid,
    claimedEventId: attempt.eventId ?? null,
    step,
  })
  return answerOnce(gate.sql, { eventId, verdict, attempt })
}

function attemptedIn(attempt: ScanAttempt): Attempted {
  const nonce = attempt.dryRun ? null : (attempt.nonce ?? null)
  return {
    scanId: newId(),
    gate: attempt.gate ?? null,
    direction: attempt.direction,
    nonce,
    question: nonce === null ? null : hashQuestion(attempt),
    dryRun: attempt.dryRun,
  }
}

/** What a nonce is bound to: what was shown, read as the gate reads it, and the direction. Not where: a gate may be renamed. */
function hashQuestion({ shown, direction }: ScanAttempt): string {
  const asked =
    'code' in shown ? readTicketCode(shown.code) : [shown.user_id, shown.event_id, shown.totp]
  return createHash('sha256')
    .update(JSON.stringify([asked, direction]))
    .digest('base64url')
    .slice(0, QUESTION_HASH_CHARACTERS)
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

/** The answer to this scan, or the first answer to its nonce. */
async function answerOnce(
  sql: Sql,
  { eventId, verdict, attempt }: { eventId: string; verdict: Verdict; attempt: ScanAttempt },
): Promise<GateAnswer> {
  if (verdict.recorded) return answerOf(eventId, verdict)
  return repeatAnswer(sql, { eventId, verdict, attempt })
}

function answerOf(eventId: string, verdict: Verdict): GateAnswer {
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

/**
 * The answer that was given to this nonce, from the scan it led to: who was let in then was inside then, wherever
 * they are now. A nonce belongs to one question: an answer to another must never open the gate.
 */
async function repeatAnswer(
  sql: Sql,
  { eventId, verdict, attempt }: { eventId: string; verdict: Verdict; attempt: ScanAttempt },
): Promise<GateAnswer> {
  const [first] = await sql<
    {
      uuid: string
      reason: RefusalReason | null
      direction: Direction
      question: string
      scanned_at: Date
      offset_seconds: number | null
    }[]
  >`
    select uuid, reason, direction, question, scanned_at, offset_seconds from scans
     where event_id = ${eventId} and actor_id = ${attempt.claims.userId} and nonce = ${attempt.nonce ?? ''}`
  if (first?.question !== hashQuestion(attempt))
    throw new Refusal('idempotency_mismatch', 'This nonce came with another question before.')
  return answerOf(eventId, {
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
    scan_id: null,
  }
}
