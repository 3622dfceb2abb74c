import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { boundSearch } from './boundSearch.ts'
import { isOutage } from './failure.ts'

const { sql } = testDatabase()

test('a search that takes longer than two seconds is ended, as something to try again later', async () => {
  const error = await boundSearch(sql, (tx) => tx`select pg_sleep(300)`).catch((e: unknown) => e)
  expect(error).toMatchObject({ code: '57014' })
  expect(isOutage(error)).toBe(true)
})

test('the limit ends with the search', async () => {
  await boundSearch(sql, (tx) => tx`select 1`)
  const limits = await Promise.all(
    Array.from({ length: 20 }, async () => (await sql`show statement_timeout`)[0]),
  )
  expect(new Set(limits.map((row) => row?.['statement_timeout']))).toEqual(new Set(['30s']))
})
