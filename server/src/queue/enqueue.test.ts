import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { emptyQueue } from './emptyQueue.ts'
import { enqueue } from './enqueue.ts'

const { sql } = testDatabase()

const ask = (tx: SqlTransaction, key: string | null = null) =>
  enqueue(tx, 'finish_cancelling', { event_id: 'e' }, { key })

async function waiting(): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from tessera_jobs.job`
  return row?.n ?? -1
}

test('a job is there with its transaction, and not without it', async () => {
  const failed = sql.begin(async (tx) => {
    await ask(tx)
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await expect(waiting()).resolves.toBe(0)
  await sql.begin(async (tx) => {
    await ask(tx)
    await expect(waiting()).resolves.toBe(0)
  })
  await expect(waiting()).resolves.toBe(1)
  await sql.begin(emptyQueue)
  await expect(waiting()).resolves.toBe(0)
})

test('a job of the same key that waits is enough, and one that runs is not', async () => {
  await sql.begin((tx) => ask(tx, 'a'))
  await sql.begin((tx) => ask(tx, 'a'))
  await sql.begin((tx) => ask(tx, 'b'))
  await expect(waiting()).resolves.toBe(2)
  await sql`update tessera_jobs.job set state = 'active'`
  await sql.begin((tx) => ask(tx, 'a'))
  await expect(waiting()).resolves.toBe(3)
  await sql.begin(emptyQueue)
})

test('a job has the rules of its queue, and begins when it may', async () => {
  await sql.begin((tx) => enqueue(tx, 'finish_cancelling', { event_id: 'e' }, { afterSeconds: 60 }))
  const [job] = await sql`
    select j.policy = q.policy and j.retry_limit = q.retry_limit and j.retry_delay = q.retry_delay
           and j.retry_backoff = q.retry_backoff and j.heartbeat_seconds = q.heartbeat_seconds
           and j.expire_seconds = q.expire_seconds and j.deletion_seconds = q.deletion_seconds as same,
           j.start_after - j.created_on as after, j.keep_until - j.start_after as kept
      from tessera_jobs.job j join tessera_jobs.queue q using (name)`
  expect(job).toEqual({ same: true, after: '00:01:00', kept: '1 day' })
  await sql.begin(emptyQueue)
})

test('a queue that does not exist is an error, and never a job that nobody does', async () => {
  const asked = sql`select tessera_jobs.enqueue('nobody', '{}', null, '0')`
  await expect(asked).rejects.toThrow('There is no queue nobody.')
})
