import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { sqlVatIn } from './sqlVatIn.ts'
import { vatIn } from './vatIn.ts'

const db = testDatabase()

test('the database computes the same VAT as the process, up to the highest price and rate', async () => {
  const prices = [0, 1, 2, 3, 4, 5, 7, 99, 101, 34_500, 99_999_999, 100_000_000]
  const rates = [0, 1, 600, 700, 1_900, 2_500, 9_999, 10_000]
  const { sql } = db
  const rows = await sql<{ price: number; rate: number; vat: number }[]>`
    select p as price, r as rate, ${sqlVatIn(sql, sql`p`, sql`r`)}::float8 as vat
      from unnest(${prices}::int[]) p, unnest(${rates}::int[]) r`
  expect(rows).toHaveLength(prices.length * rates.length)
  for (const { price, rate, vat } of rows)
    expect([price, rate, vat]).toEqual([price, rate, vatIn(price, rate)])
})
