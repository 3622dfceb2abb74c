import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { seedProduct } from '../../test/sales.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { newClaim } from './newClaim.ts'
import { readBuyers } from './readBuyers.ts'
import { readMarket } from './readMarket.ts'

const { sql } = testDatabase()

/** How often the transaction has read a whole table so far, for the tables that a rush fills. */
const wholeReads = (tx: SqlTransaction) => tx<{ relname: string }[]>`
  select relname from pg_stat_xact_user_tables
   where relname in ('orders', 'tickets', 'users') and seq_scan > 0 order by relname`

async function emptySale() {
  const eventId = await seedEvent(sql, { capacity: 5 })
  await seedProduct(sql, { eventId })
  const [userId = ''] = await seedUsers(sql, 1)
  // The planner now knows that nothing was ever ordered.
  await sql.script('vacuum (analyze)')
  return { eventId, userId }
}

test('a claim reads no whole table, also when its plan is made before anything was sold', async () => {
  const { eventId, userId } = await emptySale()
  const wish = { kind: 'order', positions: [], total: null } as const
  const claims = [newClaim({ eventId, userId, wish })]
  await sql.begin(async (tx) => {
    await expect(readMarket(tx, { eventId, claims })).resolves.toMatchObject({
      buyers: [{ user_id: userId, rows: 0 }],
    })
    await expect(wholeReads(tx)).resolves.toEqual([])
  })
})

test('negative control: the planner alone reads the orders and the tickets as a whole', async () => {
  const { eventId, userId } = await emptySale()
  await sql.begin(async (tx) => {
    await readBuyers(tx, { eventId, userIds: [userId] })
    await expect(wholeReads(tx)).resolves.toContainEqual({ relname: 'orders' })
  })
})
