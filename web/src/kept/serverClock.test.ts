import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const SECOND = Date.parse('2026-12-04T18:30:00Z')
const DATE = new Date(SECOND).toUTCString()

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.useFakeTimers()
  vi.resetModules()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a clock that is wrong is learnt from the second that an answer names', async () => {
  const clock = await import('./serverClock.ts')
  vi.setSystemTime(SECOND - 600_000)
  clock.learnServerSecond(DATE, Date.now())
  expect(clock.clockOffsetMs()).toBe(600_500)
})

test('a clock that agrees with that second stays as it was', async () => {
  const clock = await import('./serverClock.ts')
  vi.setSystemTime(SECOND)
  clock.learnServerTime(SECOND + 120, Date.now())
  clock.learnServerSecond(DATE, Date.now())
  expect(clock.clockOffsetMs()).toBe(120)
})

test('an answer without a date teaches nothing', async () => {
  const clock = await import('./serverClock.ts')
  clock.learnServerSecond(null, Date.now())
  expect(clock.clockOffsetMs()).toBe(0)
})
