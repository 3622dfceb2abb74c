import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { runForeign } from '../db/runForeign.ts'
import { openSql } from '../db/sql.ts'
import { openQueue } from './openQueue.ts'
import { prepareQueues } from './prepareQueues.ts'
import { ALL_QUEUES, QUEUES } from './queues.ts'

const { sql, connection } = testDatabase()

test('the tables of the queue are those that this version of the library expects', async () => {
  const manifest: unknown = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('pg-boss/package.json')), 'utf8'),
  )
  const queue = openQueue(sql)
  // A newer library: write a migration with its getMigrationPlans('tessera_jobs', <version here>).
  expect(manifest).toMatchObject({ pgboss: { schema: await queue.schemaVersion() } })
  const { ok, ...drift } = await queue.detectSchemaDrift()
  expect(ok, JSON.stringify(drift)).toBe(true)
})

test('a start makes the queues with their rules, and a second one leaves them as they are', async () => {
  await prepareQueues(sql)
  await prepareQueues(sql)
  const queues = await sql<{ name: string; policy: string; kept: number; waits: number }[]>`
    select name, policy, deletion_seconds as kept, retention_seconds as waits
      from tessera_jobs.queue order by name`
  const expected = [
    ...Object.entries(QUEUES).map(([name, { policy }]) => ({ name, policy })),
    { name: '__pgboss__send-it', policy: 'standard' },
  ].map((one) => ({
    ...one,
    kept: ALL_QUEUES.deleteAfterSeconds,
    waits: ALL_QUEUES.retentionSeconds,
  }))
  expect([...queues]).toEqual(expected.sort((a, b) => (a.name < b.name ? -1 : 1)))
})

test('a recurring job has one turn per minute, for all processes together', async () => {
  await prepareQueues(sql)
  const pace = { cronMonitorIntervalSeconds: 1, cronWorkerIntervalSeconds: 1 }
  const pools = [openSql(connection, { max: 4 }), openSql(connection, { max: 4 })]
  const queues = pools.map((pool) => openQueue(pool, pace))
  let turns = 0
  for (const queue of queues) {
    await queue.start()
    await queue.work('clean_up', { pollingIntervalSeconds: 0.5 }, async () => {
      turns += 1
    })
  }
  // Both look for what is due once per second.
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  await Promise.all(queues.map((queue) => queue.stop({ close: false })))
  await Promise.all(pools.map((pool) => pool.end()))
  // Two where a minute has just begun.
  expect([1, 2]).toContain(turns)
})

test('no job notifies: what is sent and done is found by looking', async () => {
  const sent: string[] = []
  const watched = openSql(connection, { onStatement: (text) => sent.push(text) })
  const queue = openQueue(watched)
  queue.on('error', (error) => expect.fail(error.message))
  await queue.start()
  const done = new Promise((resolve) =>
    queue.work('finish_cancelling', { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      resolve(job?.data)
    }),
  )
  await queue.send('finish_cancelling', { event_id: 'x' })
  await expect(done).resolves.toEqual({ event_id: 'x' })
  await queue.stop({ close: false })
  await watched.end()
  expect(sent.length).toBeGreaterThan(3)
  expect(sent.filter((text) => /pg_notify|^\s*(?:un)?listen\b|^\s*notify\b/im.test(text))).toEqual(
    [],
  )
})

test('a text of another library runs with its values, and a transaction that fails is rolled back', async () => {
  const one = openSql(connection, { max: 1 })
  const values = [7, 'seven', ['a', '"b"'], { c: [1] }, undefined, new Date(0)]
  const text =
    'select $1::int as n, $2 as s, $3::text[] as l, $4::jsonb as j, $5::text as u, $6::timestamptz as d'
  await expect(runForeign(one, text, values)).resolves.toEqual([
    { n: 7, s: 'seven', l: ['a', '"b"'], j: { c: [1] }, u: null, d: new Date(0) },
  ])
  await expect(
    runForeign(one, 'begin; create table gone (); select 1/0; commit', undefined),
  ).rejects.toThrow('division by zero')
  await expect(
    runForeign(one, "begin; select 1 as a; commit; select to_regclass('gone') as b", undefined),
  ).resolves.toEqual([{ a: 1 }, { b: null }])
  await one.end()
})
