import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FastifyBaseLogger } from 'fastify'
import { afterEach, expect, test, vi } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedTickets } from '../../test/events.ts'
import { newId } from '../db/ids.ts'
import { openSql } from '../db/sql.ts'
import { emptyQueue } from '../queue/emptyQueue.ts'
import { enqueue } from '../queue/enqueue.ts'
import { openQueue } from '../queue/openQueue.ts'
import type { JobName } from '../queue/queues.ts'
import { startJobs } from './startJobs.ts'

const { sql, connection } = testDatabase()
afterEach(() => sql.begin(emptyQueue))

/** A logger that only remembers. */
function listener() {
  const [warn, error] = [vi.fn(), vi.fn()]
  const log = { debug: vi.fn(), warn, error } as unknown as FastifyBaseLogger
  return { log, warn, error }
}

/** No letter is sent here. */
const mail = {
  post: { send: () => Promise.reject(new Error('no')), close: () => undefined },
  sender: { installationName: 'x', publicUrl: 'http://localhost', mailFrom: undefined },
}
const OFTEN = { pollingIntervalSeconds: 0.5 }
const PATIENT = { timeout: 10_000 }

const ask = (name: JobName, data: object = {}) =>
  sql.begin((tx) => enqueue(tx, name, data as never))

async function statesOf(name: JobName): Promise<string[]> {
  const rows = await sql<{ state: string }[]>`
    select state::text as state from tessera_jobs.job where name = ${name} order by created_on`
  return rows.map(({ state }) => state)
}

test('a turn of the clean-up forgets what is over, and a stop waits for it', async () => {
  const { log, warn, error } = listener()
  await sql`
    insert into denylist (id, kind, expires_at) values (${newId()}, 'sid', now() - interval '1 minute')`
  let finish = (): void => undefined
  let isBegun = false
  const slow = async () => {
    isBegun = true
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return 0
  }
  await ask('clean_up')
  const stop = startJobs(sql, log, { alsoForget: { slow }, mail, ...OFTEN })
  await vi.waitFor(() => expect(isBegun).toBe(true), PATIENT)
  let isStopped = false
  const stopped = stop().then(() => {
    isStopped = true
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(isStopped).toBe(false)
  finish()
  await stopped
  await expect(statesOf('clean_up')).resolves.toEqual(['completed'])
  await expect(sql`select 1 from denylist`).resolves.toHaveLength(0)
  expect([...warn.mock.calls, ...error.mock.calls]).toEqual([])
})

test('a turn that fails is logged, and the next one is done', async () => {
  const { log, warn } = listener()
  let turns = 0
  const fails = async () => {
    turns += 1
    if (turns === 1) throw new Error('no')
    return 0
  }
  await ask('clean_up')
  const stop = startJobs(sql, log, { alsoForget: { fails }, mail, ...OFTEN })
  await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1), PATIENT)
  expect(warn).toHaveBeenCalledWith({ reason: 'fails: no' }, 'the clean-up failed')
  await vi.waitFor(() => expect(statesOf('clean_up')).resolves.toEqual(['failed']), PATIENT)
  await ask('clean_up')
  await vi.waitFor(() => expect(turns).toBe(2), PATIENT)
  await stop()
  await expect(statesOf('clean_up')).resolves.toEqual(['failed', 'completed'])
  expect(warn).toHaveBeenCalledTimes(1)
})

test('a queue whose database does not answer is tried again, and a stop ends that', async () => {
  const { log, warn, error } = listener()
  const gone = openSql(connection, { max: 1 })
  await gone.end()
  const stop = startJobs(gone, log, { mail })
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), PATIENT)
  await stop()
  expect(error).not.toHaveBeenCalled()
})

test('the rest of a cancelled event is cancelled by its job', async () => {
  const { log } = listener()
  const eventId = await seedEvent(sql)
  await seedTickets(sql, eventId, 3)
  await sql`update events set status = 'CANCELLED', cancelling = true where uuid = ${eventId}`
  await ask('finish_cancelling', { event_id: eventId })
  const stop = startJobs(sql, log, { mail, ...OFTEN })
  const cancelling = () => sql`select 1 from events where uuid = ${eventId} and cancelling`
  await vi.waitFor(() => expect(cancelling()).resolves.toHaveLength(0), PATIENT)
  await stop()
  await expect(
    sql`select 1 from tickets where event_id = ${eventId} and status = 'CANCELLED'`,
  ).resolves.toHaveLength(3)
})

const program = fileURLToPath(new URL('../../test/jobProcess.ts', import.meta.url))

/** Starts it, and returns when it has printed its line. */
async function begin(what: 'ask' | 'ask-open' | 'work'): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, what, JSON.stringify(connection)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('It has no output.')
  await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('law 4: a job of a committed transaction survives kill -9, and one of an open one never is', async () => {
  await kill(await begin('ask'))
  await expect(statesOf('finish_cancelling')).resolves.toEqual(['created'])
  await kill(await begin('ask-open'))
  await expect(statesOf('finish_cancelling')).resolves.toEqual(['created'])
})

test('the job of a killed process is taken up by another', async () => {
  await ask('finish_cancelling', { event_id: newId() })
  await kill(await begin('work'))
  await expect(statesOf('finish_cancelling')).resolves.toEqual(['active'])
  const queue = openQueue(sql)
  await queue.start()
  const done: unknown[] = []
  await queue.work('finish_cancelling', OFTEN, async ([job]) => {
    done.push(job?.data)
  })
  await queue.supervise('finish_cancelling')
  expect(done).toEqual([])
  // Half a minute without a sign of life.
  await sql`
    update tessera_jobs.job set heartbeat_on = heartbeat_on - interval '31 seconds',
           started_on = started_on - interval '31 seconds'`
  await sql`update tessera_jobs.queue set monitor_claim_on = null, monitor_on = null`
  await queue.supervise('finish_cancelling')
  await sql`update tessera_jobs.job set start_after = now()`
  await vi.waitFor(() => expect(done).toHaveLength(1), PATIENT)
  await queue.stop({ close: false })
  await expect(statesOf('finish_cancelling')).resolves.toEqual(['completed'])
})
