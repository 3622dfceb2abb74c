import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { writeDuration } from './duration.ts'

const { sql } = testDatabase()

test.each([
  ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 'P1Y'],
  ['2026-01-31T00:00:00Z', '2026-02-28T00:00:00Z', 'P1M'],
  ['2026-01-30T00:00:00Z', '2026-03-01T00:00:00Z', 'P1M1D'],
  ['2024-02-29T12:00:00Z', '2025-02-28T11:59:59.999Z', 'P11M29DT23H59M59.999S'],
  ['2026-01-01T00:00:00Z', '2026-01-02T12:00:30Z', 'P1DT12H30S'],
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'P0D'],
])('from %s to %s is %s', (from, to, duration) => {
  expect(writeDuration(new Date(from), new Date(to))).toBe(duration)
})

test('the database adds a duration to its beginning and gets its end, to the millisecond', async () => {
  const moment = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2200-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  const property = fc.asyncProperty(moment, moment, async (a, b) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const [row] = await sql<{ at: Date }[]>`
      select ${from}::timestamptz + ${writeDuration(from, to)}::interval as at`
    expect(row?.at).toEqual(to)
  })
  await fc.assert(property, { numRuns: 500 })
})
