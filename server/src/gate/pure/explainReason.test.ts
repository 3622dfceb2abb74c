import { expect, test } from 'vitest'
import { explainReason, type ReasonFacts } from './explainReason.ts'
import { REFUSAL_REASONS } from './gateAnswer.ts'

const facts = (more: Partial<ReasonFacts> = {}): ReasonFacts => ({
  validation_datetime: null,
  validated_gate: null,
  doors_at: null,
  ends_at: null,
  timezone: 'UTC',
  offset_seconds: null,
  ...more,
})

test.each(REFUSAL_REASONS)('%s is one sentence, also where nothing more is known', (reason) => {
  for (const sentence of [explainReason(reason), explainReason(reason, facts())]) {
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(sentence).not.toMatch(/undefined|null|Invalid|NaN/)
  }
})

test('each reason has words of its own', () => {
  expect(new Set(REFUSAL_REASONS.map((reason) => explainReason(reason))).size).toBe(
    REFUSAL_REASONS.length,
  )
})

test('a person who was let in before is told when, by the venue’s clock, and at which gate', () => {
  const validation_datetime = new Date('2030-06-01T18:05:00Z')
  const known = { validation_datetime, validated_gate: 'North', timezone: 'Europe/Copenhagen' }
  expect(explainReason('already_consumed', facts(known))).toBe(
    'Already let in at 1 Jun, 20:05, gate North.',
  )
  expect(explainReason('already_consumed', facts({ validation_datetime }))).toBe(
    'Already let in at 1 Jun, 18:05.',
  )
})

test('doors and end are told by the venue’s clock', () => {
  const at = { timezone: 'America/New_York' }
  const doors_at = new Date('2030-01-01T00:30:00Z')
  expect(explainReason('too_early', facts({ ...at, doors_at }))).toBe(
    'The doors open at 31 Dec, 19:30.',
  )
  expect(explainReason('too_late', facts({ ...at, ends_at: doors_at }))).toBe(
    'The event ended at 31 Dec, 19:30.',
  )
})

test('how far off a code is is told in seconds, from two minutes on in minutes', () => {
  const say = (offset_seconds: number) => explainReason('stale_code', facts({ offset_seconds }))
  expect(say(-60)).toContain('60 seconds old')
  expect(say(-119)).toContain('119 seconds old')
  expect(say(-120)).toContain('2 minutes old')
  expect(say(-600)).toContain('10 minutes old')
  expect(explainReason('future_code', facts({ offset_seconds: 300 }))).toContain('5 minutes ahead')
})
