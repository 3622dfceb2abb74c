import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { readInstant } from './readInstant.ts'

const { sql } = testDatabase()

test('a moment is the same moment in UTC, to the millisecond', () => {
  expect(readInstant('2030-06-01T20:00:00.1239+02:00', '/from')).toBe('2030-06-01T18:00:00.123Z')
  expect(readInstant('2030-06-01 18:00:00z', '/from')).toBe('2030-06-01T18:00:00.000Z')
})

test.each([
  '0000-01-01T00:00:00Z',
  '0099-01-01T00:00:00Z',
  '1000-01-01T00:00:00+00:01',
  '9999-12-31T23:59:59-00:01',
  '2016-12-31T23:59:60Z',
  '2030-01-01T00:00:00+05',
  'infinity',
  '',
])('%j is refused where it stood', (text) => {
  expect(() => readInstant(text, '/starts_at')).toThrow(
    expect.objectContaining({
      code: 'malformed_input',
      extra: { errors: [{ path: '/starts_at', code: 'not_a_date', reason: expect.any(String) }] },
    }),
  )
})

test('the database takes every moment that is read, and gives it back as it was', async () => {
  const moment = fc.date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  const property = fc.asyncProperty(moment, async (date) => {
    const text = readInstant(date.toISOString(), '/from')
    const [row] = await sql<{ at: Date }[]>`select ${text}::timestamptz as at`
    expect(row?.at).toEqual(date)
  })
  await fc.assert(property, { numRuns: 100 })
})
