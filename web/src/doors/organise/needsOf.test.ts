import type { Event } from '@tessera/client'
import { describe, expect, test } from 'vitest'
import { isOn, needsOf } from './needsOf.ts'

const NOW = Date.parse('2026-12-04T12:00:00Z')
const HOUR_MS = 3_600_000

function event(uuid: string, beginsInHours: number, more: Partial<Event> = {}): Event {
  return {
    uuid,
    title: uuid,
    description: '',
    venue: null,
    venue_id: null,
    seller_id: 'seller',
    timezone: 'UTC',
    starts_at: new Date(NOW + beginsInHours * HOUR_MS).toISOString(),
    ends_at: new Date(NOW + (beginsInHours + 3) * HOUR_MS).toISOString(),
    doors_at: null,
    capacity: 100,
    registered: 10,
    price_from: null,
    status: 'PUBLISHED',
    reentry: false,
    admission_by_name: false,
    totp: { algorithm: 'SHA1', digits: 6, period: 30 },
    created_at: '2026-11-01T00:00:00Z',
    updated_at: null,
    picture: null,
    ...more,
  }
}

function needs(events: Event[], without: string[] = []) {
  const found = needsOf(events, { now: NOW, without: new Set(without) })
  return found.map(({ kind, event }) => [kind, event.uuid])
}

describe('what needs an organiser', () => {
  test('a draft that begins within a week', () => {
    const draft = { status: 'DRAFT' } as const
    expect(needs([event('soon', 100, draft), event('later', 200, draft)])).toEqual([
      ['draft_soon', 'soon'],
    ])
  })

  test('a published event without agents that begins within a day', () => {
    const events = [event('today', 20), event('later', 30), event('over', -4)]
    expect(needs(events, ['today', 'later', 'over'])).toEqual([['no_agent', 'today']])
    expect(needs(events)).toEqual([])
  })

  test('an event that is full, or nearly', () => {
    const events = [
      event('full', 50, { registered: 100 }),
      event('nearly', 50, { registered: 90 }),
      event('half', 50, { registered: 50 }),
      event('nobody', 50, { capacity: 0, registered: 0 }),
      event('gone', 50, { registered: 100, status: 'CANCELLED' }),
    ]
    expect(needs(events)).toEqual([
      ['full', 'full'],
      ['nearly_full', 'nearly'],
    ])
  })

  test('an event is on from its doors to its end', () => {
    expect(isOn(event('a', 1), NOW)).toBe(false)
    expect(isOn(event('a', 1, { doors_at: new Date(NOW).toISOString() }), NOW)).toBe(true)
    expect(isOn(event('a', -2), NOW)).toBe(true)
    expect(isOn(event('a', -4), NOW)).toBe(false)
    expect(isOn(event('a', -2, { status: 'DRAFT' }), NOW)).toBe(false)
  })
})
