import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makeLicence } from '../../test/licences.ts'
import type { SqlTransaction } from '../db/sql.ts'

const t = testApp()
const PAST_SEATS = 5_000

/** Pages of the database that counting the licence seats reads. */
async function pagesRead(tx: SqlTransaction, licenceId: string): Promise<number> {
  const [row] = await tx<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }[]>`
    explain (analyze, buffers, format json) select * from count_licence_seats(${licenceId}, 'nobody')`
  const plan = row?.['QUERY PLAN'][0]?.Plan
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
}

/** Counts while there is no licence seat at all, often enough for a plan to be kept, and then with a history of five thousand. */
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
      from generate_series(1, ${PAST_SEATS})`
  return pagesRead(tx, licence.uuid)
}

test('counting licence seats reads no history, though its plan was first made while there was none', async () => {
  expect(await t.sql.begin(pagesReadAfterGrowth)).toBeLessThan(20)
})

test('the pages tell: without its index the whole history is read', async () => {
  const pages = await t.sql.begin(async (tx) => {
    await tx`drop index licence_seats_taken`
    const read = await pagesReadAfterGrowth(tx)
    await tx`create index licence_seats_taken on licence_seats (licence_id, free_at)`
    return read
  })
  expect(pages).toBeGreaterThan(100)
})
