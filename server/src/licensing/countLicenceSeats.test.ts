import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makeLicence } from '../../test/licences.ts'
import type { SqlTransaction } from '../db/sql.ts'

const t = testApp()
const PAST_LICENCE_SEATS = 5_000

/** The number of database pages that counting the licence seats reads. */
async function pagesRead(tx: SqlTransaction, licenceId: string): Promise<number> {
  const [row] = await tx<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }[]>`
    explain (analyze, buffers, format json) select * from count_licence_seats(${licenceId}, 'nobody')`
  const plan = row?.['QUERY PLAN'][0]?.Plan
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
}

/**
 * Counts without any licence seat, often enough for a cached plan, and then with a history of
 * 5,000.
 */
async function pagesReadAfterGrowth(tx: SqlTransaction): Promise<number> {
  const licence = await makeLicence(t, { numberOfUsers: 5, onFull: 'deny' })
  const user = await t.person()
  await tx`truncate licence_seats cascade`
  for (let i = 0; i < 10; i++)
    await tx`select * from count_licence_seats(${licence.uuid}, 'nobody')`
  await tx`
    insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
    select ${licence.uuid}, gen_random_uuid(), ${user.uuid}, ${user.uuid}, now() - interval '2 hours',
           now() - interval '1 hour', 'logged_out', now() - interval '1 hour'
      from generate_series(1, ${PAST_LICENCE_SEATS})`
  return pagesRead(tx, licence.uuid)
}

test('counting licence seats reads no history, even with a plan from before there was any', async () => {
  expect(await t.sql.begin(pagesReadAfterGrowth)).toBeLessThan(20)
})

test('negative control: without its index, counting reads the whole history', async () => {
  const pages = await t.sql.begin(async (tx) => {
    await tx`drop index licence_seats_taken`
    const read = await pagesReadAfterGrowth(tx)
    await tx`create index licence_seats_taken on licence_seats (licence_id, free_at)`
    return read
  })
  expect(pages).toBeGreaterThan(100)
})
