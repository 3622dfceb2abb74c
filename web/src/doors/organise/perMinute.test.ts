import { expect, test } from 'vitest'
import { perMinute, rateOf } from './perMinute.ts'

test('minutes without an entry are zero, and the minute of now is last', () => {
  const counts = perMinute({
    at: '2026-12-04T18:52:40Z',
    per_minute: [
      { at: '2026-12-04T17:52:00Z', admitted: 9 },
      { at: '2026-12-04T17:53:00Z', admitted: 4 },
      { at: '2026-12-04T18:50:00Z', admitted: 3 },
      { at: '2026-12-04T18:52:00Z', admitted: 7 },
    ],
  })
  expect(counts).toHaveLength(60)
  expect(counts[0]).toBe(4)
  expect(counts.slice(-3)).toEqual([3, 0, 7])
  expect(rateOf(counts)).toBe(2)
})
