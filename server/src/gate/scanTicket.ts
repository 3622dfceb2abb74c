import type { SqlPool } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { WhoAmI } from '../sessions/whoAmI.ts'
import { readTicketCode } from '../tickets/ticketCode.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'
import { findStep, stepAt } from '../vault/totp.ts'
import { answerScan } from './answerScan.ts'
import { attemptedIn, type ScanAttempt } from './attemptedIn.ts'
import { GateMemory } from './gateMemory.ts'
import { type JudgeScan, openJudgeScan } from './judgeScan.ts'
import { type JudgeShown, openJudgeShown } from './judgeShown.ts'
import { type LookUpTicket, openLookUpTicket } from './lookUpTicket.ts'
import { matchCode } from './matchCode.ts'
import type { GateAnswer, RefusalReason } from './pure/gateAnswer.ts'
import { WINDOW_STEPS } from './pure/judgeTicket.ts'
import { refuseUnfound } from './refuseUnfound.ts'
import { slowDown } from './slowDown.ts'

/** Judges scans. One per process: it combines simultaneous scans into batches. */
export type ScanTicket = (attempt: ScanAttempt) => Promise<GateAnswer>

/**
 * Opens the gate. The short way is used when the event and how its codes are made are known. The
 * step of the code is found here, and one statement decides the rest: who the caller is, which
 * ticket it is, whether it is admitted. A scan that does not match these assumptions goes the long
 * way: who-am-I, look the ticket up, judge it.
 *
 * Safe to retry with a `nonce`. The same nonce of the same caller gets the same answer, as long as
 * the question is the same.
 *
 * Throws {@link Refusal} `unauthenticated` when the token no longer counts; `forbidden` for a
 * caller who is agent or admin of no event; `idempotency_mismatch` when the nonce was used for
 * another question; `busy` when another transaction holds the ticket.
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

/** Refusals that a guesser gets. Only these answers wait: a right code never does. */
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

/** One statement, when the code is right and its ticket is for the assumed event. */
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
  const attempted = attemptedIn(attempt)
  const verdict = await gate.judgeShown({
    ...attempted,
    claims,
    eventId,
    credentialId,
    keyGeneration: generation,
    step,
  })
  if (!verdict) return undefined
  memory.learnEvent(claims.userId, eventId)
  // Who-am-I records when a login was last seen.
  if (verdict.unseen) void gate.whoAmI(claims).catch(() => undefined)
  return answerScan(gate.sql, { eventId, verdict, attempted })
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
  const attempted = attemptedIn(attempt)
  const verdict = await gate.judge({
    ...attempted,
    eventId,
    ticketId: ticket.ticket_id,
    credentialId: ticket.credential_id,
    keyGeneration: generation,
    claimedEventId: attempt.eventId ?? null,
    step,
  })
  return answerScan(gate.sql, { eventId, verdict, attempted })
}
