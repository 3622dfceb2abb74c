import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { newId } from '../../db/ids.ts'
import type { SqlTransaction } from '../../db/sql.ts'
import type { Verdict } from '../judgement.ts'
import { type JudgedScan, judgeFound } from '../judgeScan.ts'
import { REFUSAL_REASONS } from './gateAnswer.ts'
import { type JudgedFacts, judgeTicket } from './judgeTicket.ts'

const { sql } = testDatabase()

/** Moments in milliseconds and steps, both relative to now. Boundaries of rules are included. */
const aroundMs = (...edges: readonly number[]) =>
  fc
    .tuple(fc.constantFrom(...edges), fc.constantFrom(-3_600_000, -1, 0, 1, 3_600_000))
    .map(([edge, off]) => edge + off)
const steps = fc.integer({ min: -3, max: 3 })
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, fc.constantFrom(...others))
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, arbitrary)

const caseOf = fc.record({
  status: fc.oneof(
    fc.constantFrom('BOOKED' as const, 'CONSUMED' as const),
    fc.constantFrom('PENDING' as const, 'PAID' as const, 'EXPIRED' as const, 'CANCELLED' as const),
  ),
  inside: fc.boolean(),
  lastStep: fc.oneof(fc.constant(-1_000), steps),
  wrongCodes: fc.constantFrom(0, 19, 20, 21),
  wrongSinceMs: sometimes(aroundMs(-600_000, 0)),
  firstShown: sometimes(steps),
  eventStatus: mostly<'DRAFT' | 'PUBLISHED' | 'CANCELLED'>('PUBLISHED', 'DRAFT', 'CANCELLED'),
  reentry: fc.boolean(),
  doorsMs: sometimes(aroundMs(0)),
  endsMs: aroundMs(0),
  period: fc.constantFrom(15, 30, 60),
  isOwn: mostly(false, true),
  claims: mostly<'none' | 'same' | 'other'>('none', 'same', 'other'),
  credential: mostly<'same' | 'other' | 'none'>('same', 'other', 'none'),
  generation: mostly(1, 2),
  step: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -1, max: 1 }) },
    { weight: 2, arbitrary: steps },
    fc.constant(null),
  ),
  direction: mostly<'in' | 'out'>('in', 'out', 'out'),
})
type Case = typeof caseOf extends fc.Arbitrary<infer T> ? T : never

interface Known {
  readonly ticketId: string
  readonly facts: JudgedFacts
}

function factsOf(chosen: Case, nowMs: number): Known {
  const stepNow = Math.floor(nowMs / (1000 * chosen.period))
  const moment = (offMs: number | null) => (offMs === null ? null : new Date(nowMs + offMs))
  const [eventId, userId] = [newId(), newId()]
  const facts: JudgedFacts = {
    ticket: {
      event_id: eventId,
      user_id: userId,
      status: chosen.status,
      inside: chosen.inside,
      credential_id: chosen.credential === 'none' ? null : '0'.repeat(16),
      key_generation: 1,
      last_step: stepNow + chosen.lastStep,
      wrong_codes: chosen.wrongCodes,
      wrong_codes_since: moment(chosen.wrongSinceMs),
      first_shown_step: chosen.firstShown === null ? null : stepNow + chosen.firstShown,
    },
    event: {
      status: chosen.eventStatus,
      reentry: chosen.reentry,
      doors_at: moment(chosen.doorsMs),
      ends_at: new Date(nowMs + chosen.endsMs),
      totp_period: chosen.period,
    },
    code: {
      actor_id: chosen.isOwn ? userId : newId(),
      claimed_event_id: { none: null, same: eventId, other: newId() }[chosen.claims],
      credential_id: (chosen.credential === 'other' ? '1' : '0').repeat(16),
      key_generation: chosen.generation,
      step: chosen.step === null ? null : stepNow + chosen.step,
      direction: chosen.direction,
    },
    now: new Date(nowMs),
  }
  return { ticketId: newId(), facts }
}

async function writeAll(tx: SqlTransaction, known: readonly Known[]): Promise<void> {
  const rows = known.map(({ ticketId, facts: { ticket, event } }) => ({
    ...ticket,
    ...event,
    ticket_id: ticketId,
    ticket_status: ticket.status,
  }))
  await tx`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r
        (event_id uuid, ticket_id uuid, user_id uuid, ticket_status text, inside boolean, credential_id text,
         key_generation int, last_step bigint, wrong_codes int, wrong_codes_since timestamptz,
         first_shown_step bigint, status text, reentry boolean, doors_at timestamptz, ends_at timestamptz,
         totp_period int)
    ), made as (
      insert into events (uuid, title, description, timezone, starts_at, created_by, status, reentry,
                          doors_at, ends_at, totp_period, seller_id)
      select event_id, '', '', 'UTC', now(), user_id, status, reentry, doors_at, ends_at, totp_period,
             (select uuid from sellers)
        from given
    )
    insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status, inside,
                         validation_datetime, credential_id, credential_created_at, key_generation, last_step,
                         wrong_codes, wrong_codes_since, first_shown_step)
    select event_id, ticket_id, user_id, 'x', '', 'REGISTRATION', ticket_status, inside,
           case when ticket_status = 'CONSUMED' then now() end, credential_id,
           case when credential_id is not null then now() end, key_generation, last_step, wrong_codes,
           wrong_codes_since, first_shown_step
      from given`
}

function scanOf({ ticketId, facts: { ticket, code } }: Known): JudgedScan {
  return {
    scanId: newId(),
    actor: { kind: 'user', id: code.actor_id },
    eventId: ticket.event_id,
    ticketId,
    credentialId: code.credential_id,
    keyGeneration: code.key_generation,
    claimedEventId: code.claimed_event_id,
    step: code.step,
    direction: code.direction,
    gate: null,
    nonce: null,
    question: null,
    dryRun: false,
  }
}

/** What the statement decided of each, and what it left in the ticket. */
async function askDatabase(tx: SqlTransaction, known: readonly Known[]) {
  await writeAll(tx, known)
  const judged = await judgeFound(tx, known.map(scanOf))
  const rows = await tx<{ uuid: string; status: string; inside: boolean }[]>`
    select uuid, status, inside from tickets where uuid = any(${known.map((k) => k.ticketId)}::uuid[])`
  const rowOf = new Map(rows.map((row) => [row.uuid, row]))
  return known.map(({ ticketId }, i) => ({
    verdict: pick(judged[i]?.verdict),
    row: rowOf.get(ticketId),
  }))
}

function pick(verdict: Verdict | undefined) {
  if (!verdict) return undefined
  const { reason, status, inside, offset_seconds } = verdict
  const result = reason === null ? 'admitted' : 'refused'
  return { result, reason, status, inside, offset_seconds }
}

test('laws 2, 3: the statement under the lock and the pure function judge every ticket, code and moment alike', async () => {
  const seen = new Set<string | null>()
  const property = fc.asyncProperty(
    fc.array(caseOf, { minLength: 30, maxLength: 60 }),
    async (cases) => {
      await sql.begin(async (tx) => {
        const [now] = await tx<{ ms: number }[]>`
          select floor(extract(epoch from now()) * 1000)::float8 as ms`
        const known = cases.map((chosen) => factsOf(chosen, now?.ms ?? 0))
        const decided = await askDatabase(tx, known)
        for (const [i, { ticketId, facts }] of known.entries()) {
          const judgement = judgeTicket(facts)
          const { status, inside } = judgement
          expect(decided[i]).toEqual({
            verdict: judgement,
            row: { uuid: ticketId, status, inside },
          })
          seen.add(judgement.reason)
        }
      })
    },
  )
  await fc.assert(property, { numRuns: 40 })
  const found = REFUSAL_REASONS.filter((it) => it !== 'malformed' && it !== 'unknown_ticket')
  expect([null, ...found].filter((reason) => !seen.has(reason))).toEqual([])
})

test('law 3: a code admits once, and the next one lets the person out where the event allows it', () => {
  const usual: Case = {
    ...{ status: 'BOOKED', inside: false, lastStep: -1_000, wrongCodes: 0, wrongSinceMs: null },
    ...{
      firstShown: null,
      eventStatus: 'PUBLISHED',
      reentry: true,
      doorsMs: null,
      endsMs: 3_600_000,
    },
    ...{ period: 30, isOwn: false, claims: 'none', credential: 'same', generation: 1, step: 0 },
    direction: 'in',
  }
  const { facts } = factsOf(usual, Date.UTC(2030, 5, 1, 18))
  const first = judgeTicket(facts)
  expect(first).toEqual({
    result: 'admitted',
    reason: null,
    status: 'CONSUMED',
    inside: true,
    offset_seconds: 0,
  })
  const step = facts.code.step ?? 0
  const ticket = { ...facts.ticket, status: first.status, inside: first.inside, last_step: step }
  const leave = (at: number) =>
    judgeTicket({ ...facts, ticket, code: { ...facts.code, step: at, direction: 'out' } })
  expect(judgeTicket({ ...facts, ticket }).reason).toBe('already_consumed')
  expect(leave(step).reason).toBe('replayed_code')
  expect(leave(step + 1)).toMatchObject({ reason: null, inside: false })
})
