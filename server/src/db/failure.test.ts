import { expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { ConnectionLost, isDatabaseRefusal, isOutage } from './failure.ts'

const { sql } = emptyDatabase()

/** The error as the driver throws it when PostgreSQL ends a statement with that code. */
const failWith = (sqlstate: string): Promise<unknown> =>
  sql.script(`do $$ begin raise exception sqlstate '${sqlstate}'; end $$`).catch((error) => error)

test.each([
  ['40001', 'serialization_failure'],
  ['40P01', 'deadlock_detected'],
  ['55P03', 'lock_not_available'],
  ['25006', 'read_only_sql_transaction: the primary has become a standby'],
  ['25P03', 'idle_in_transaction_session_timeout'],
  ['25P04', 'transaction_timeout'],
  ['53300', 'too_many_connections'],
  ['28P01', 'invalid_password: it was changed while we run'],
  ['3D000', 'invalid_catalog_name: the database is being restored'],
  ['57014', 'query_canceled'],
  ['57P01', 'admin_shutdown'],
  ['08006', 'connection_failure'],
  ['58030', 'io_error'],
])('%s (%s) is worth trying again', async (sqlstate) => {
  expect(isOutage(await failWith(sqlstate))).toBe(true)
})

test.each([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])('a connection that fails with %s is worth trying again', (code) => {
  expect(isOutage(Object.assign(new Error('no way'), { code }))).toBe(true)
})

test('a connection that was lost is worth trying again, and no fault of the data', () => {
  const lost = new ConnectionLost('Connection terminated unexpectedly')
  expect(isOutage(lost)).toBe(true)
  expect(isDatabaseRefusal(lost)).toBe(false)
})

test.each(['22P02', '22003', '23505', '23514', '42P01', '42883'])(
  '%s is nobody’s outage',
  async (sqlstate) => {
    expect(isOutage(await failWith(sqlstate))).toBe(false)
  },
)

test('a statement that waits for a lock for too long is worth trying again', async () => {
  await sql`create table busy (id int)`
  const failure = await sql.begin(async (holder) => {
    await holder`lock table busy`
    return sql
      .begin(async (tx) => {
        await tx`set local lock_timeout = '20ms'`
        await tx`select from busy`
      })
      .catch((error) => error)
  })
  expect(isOutage(failure)).toBe(true)
  expect(isDatabaseRefusal(failure)).toBe(false)
})

test.each([
  ['22P02', true],
  ['23505', true],
  ['40P01', true],
  ['40001', true],
  ['55P03', false],
  ['25006', false],
  ['57014', false],
  ['42P01', false],
  ['XX000', false],
])(
  'whether %s comes of the data, so that others of its batch may succeed: %s',
  async (code, is) => {
    expect(isDatabaseRefusal(await failWith(code))).toBe(is)
  },
)
