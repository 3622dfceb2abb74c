import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toInstant, toWallTime } from './zonedTime.ts'

describe('a time on the clocks of a zone', () => {
  test.each([
    ['2026-12-04T19:30', 'Europe/Copenhagen', '2026-12-04T18:30:00.000Z'],
    ['2026-06-23T19:30', 'Europe/Copenhagen', '2026-06-23T17:30:00.000Z'],
    ['2026-06-23T19:30', 'America/New_York', '2026-06-23T23:30:00.000Z'],
    ['2026-06-23T19:30', 'Asia/Kathmandu', '2026-06-23T13:45:00.000Z'],
    ['2026-06-23T00:15', 'Pacific/Kiritimati', '2026-06-22T10:15:00.000Z'],
    ['2026-06-23T19:30', 'UTC', '2026-06-23T19:30:00.000Z'],
  ])('%s in %s is %s, and back', (wall, zone, instant) => {
    expect(toInstant(wall, zone)).toBe(instant)
    expect(toWallTime(instant, zone)).toBe(wall)
  })

  test('the hour that clocks leap over moves on by an hour', () => {
    expect(toInstant('2027-03-28T02:30', 'Europe/Copenhagen')).toBe('2027-03-28T01:30:00.000Z')
    expect(toWallTime('2027-03-28T01:30:00.000Z', 'Europe/Copenhagen')).toBe('2027-03-28T03:30')
    expect(toInstant('2027-10-03T02:15', 'Australia/Lord_Howe')).toBe('2027-10-02T15:45:00.000Z')
  })

  test('the hour that clocks show twice is the first one', () => {
    expect(toInstant('2026-10-25T02:30', 'Europe/Copenhagen')).toBe('2026-10-25T00:30:00.000Z')
    expect(toWallTime('2026-10-25T01:30:00.000Z', 'Europe/Copenhagen')).toBe('2026-10-25T02:30')
    expect(toInstant('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
  })

  test('a text that is no time has no instant', () => {
    for (const text of ['', '2026-13-40T99:99', 'tomorrow'])
      expect(toInstant(text, 'Europe/Copenhagen')).toBeUndefined()
  })

  test('every time that is shown means the instant that shows it', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 365 * 60 })
    const zone = fc.constantFrom('Europe/Copenhagen', 'America/St_Johns', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(minute, zone, (minutes, zone) => {
        const wall = toWallTime(new Date(minutes * 60_000).toISOString(), zone)
        const again = toInstant(wall, zone) ?? ''
        expect(toWallTime(again, zone)).toBe(wall)
      }),
    )
  })
})
