import type { FastifyBaseLogger } from 'fastify'
import { afterEach, expect, test, vi } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { startJobs } from './startJobs.ts'

const { sql, connection } = testDatabase()
afterEach(() => {
  vi.useRealTimers()
})

/** A logger that only remembers. */
function listener() {
  const warn = vi.fn()
  const log = { debug: vi.fn(), warn } as unknown as FastifyBaseLogger
  return { log, warn }
}

const addOver = () => sql`
  insert into denylist (id, kind, expires_at) values (${newId()}, 'sid', now() - interval '1 minute')`

async function left(): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from denylist`
  return row?.n ?? -1
}

test('every minute what is over goes, and a stop waits for the turn under way', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { log, warn } = listener()
  await addOver()
  const stop = startJobs(sql, log)
  await expect(left()).resolves.toBe(1)
  vi.advanceTimersByTime(60_000)
  await stop()
  await expect(left()).resolves.toBe(0)
  await addOver()
  vi.advanceTimersByTime(600_000)
  await expect(left()).resolves.toBe(1)
  expect(warn).not.toHaveBeenCalled()
})

test('a turn that fails is logged, and the next tries again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { log, warn } = listener()
  const gone = openSql(connection, { max: 1 })
  await gone.end()
  const failed = () => warn.mock.calls.filter(([, text]) => text === 'the clean-up failed').length
  const stop = startJobs(gone, log)
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(() => expect(failed()).toBe(1))
  await new Promise((resolve) => setImmediate(resolve))
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(() => expect(failed()).toBe(2))
  await stop()
})
