import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { plainArray, textArray } from './arrayText.ts'

const { sql } = testDatabase()

test('the database reads every text as it was, and null as null', async () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'{},"\\ \'NULnul\n\tæ😀'.split(/(?:)/u)) })
    .filter((value) => value.isWellFormed())
  const property = fc.asyncProperty(fc.array(fc.option(text)), async (values) => {
    const [row] = await sql`select array_to_json(${textArray(values)}::text[]) as values`
    expect(row?.['values']).toEqual(values)
  })
  await fc.assert(property, { numRuns: 200 })
})

test('ids, numbers and flags are what they were', async () => {
  const id = '0190a6c0-0000-7000-8000-000000000001'
  const [row] = await sql`
    select array_to_json(${plainArray([id, null])}::uuid[]) as ids, array_to_json(${plainArray([1, null, -7])}::int[]) as numbers,
           ${plainArray([true, false])}::boolean[] as flags, ${plainArray([])}::int[] as none`
  expect(row).toEqual({
    ids: [id, null],
    numbers: [1, null, -7],
    flags: [true, false],
    none: [],
  })
})
