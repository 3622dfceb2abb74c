import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedUsers } from '../../test/events.ts'
import { type MailServer, openMailServer } from '../../test/mailServer.ts'
import { newId } from '../db/ids.ts'
import { openSql, type SqlPool } from '../db/sql.ts'
import { type Delivery, deliverLetters } from './deliverLetters.ts'
import type { ReadOrder } from './fillLetter.ts'
import type { EventData } from './kinds/eventData.ts'
import { openSmtp } from './openSmtp.ts'
import type { Post } from './post.ts'
import { readOutbox } from './readOutbox.ts'
import { writeLetters } from './writeLetters.ts'

const { sql, connection } = testDatabase()
const sender = {
  installationName: 'Doors of Example',
  publicUrl: 'https://doors.example.org',
  mailFrom: 'tickets@example.org',
}

let server: MailServer
let post: Post
beforeEach(async () => {
  server = await openMailServer()
  post = openSmtp(`smtp://127.0.0.1:${server.port}`, 'doors.example.org')
  await sql`delete from letters`
})
afterEach(async () => {
  post.close()
  await server.close()
})

const noOrders: ReadOrder = () => Promise.reject(new Error('no order'))
const deliver = (pool: SqlPool = sql, tools: Partial<Delivery> = {}) =>
  deliverLetters(pool, {
    post,
    sender,
    readOrder: noOrders,
    giveWay: () => Promise.resolve(),
    isOver: new AbortController().signal,
    ...tools,
  })

function dataOf(title = 'A concert'): EventData {
  return {
    event_id: newId(),
    title,
    venue: 'The park',
    timezone: 'Europe/Copenhagen',
    starts_at: '2030-06-01T18:00:00.000Z',
    ends_at: '2030-06-01T22:00:00.000Z',
    created_at: '2030-01-01T00:00:00.000Z',
    updated_at: '2030-01-02T00:00:00.000Z',
  }
}

const write = (userId: string, cause: string = newId()) =>
  sql.begin((tx) => writeLetters(tx, 'event_moved', [{ userId, cause, data: dataOf() }]))

async function oneUser({ verified = false, language = 'en' } = {}): Promise<string> {
  const [userId = ''] = await seedUsers(sql, 1)
  await sql`update users set verified = ${verified}, language = ${language} where uuid = ${userId}`
  return userId
}

const rows = () => sql<{ status: string; reason: string | null; attempts: number }[]>`
  select status, reason, attempts from letters order by uuid`

/** Time passes: what waits is due. */
const wait = () => sql`update letters set due_at = now() where status = 'WAITING'`

test('a letter is delivered once, in the language of the person, with a calendar file', async () => {
  const userId = await oneUser({ language: 'da' })
  await expect(write(userId)).resolves.toBe(1)
  await expect(deliver()).resolves.toMatchObject({ sent: 1, failed: 0 })
  await wait()
  await expect(deliver()).resolves.toMatchObject({ sent: 0, failed: 0 })
  expect(server.taken).toHaveLength(1)
  const [{ from = '', to = [], raw = '' } = {}] = server.taken
  expect(from).toBe('tickets@example.org')
  expect(to).toEqual([`${userId}@example.org`])
  expect(raw).toContain('From: Doors of Example <tickets@example.org>')
  expect(raw).toContain('Subject: =?UTF-8?Q?=C3=86ndret=3A_A_concert?=')
  expect(raw).toMatch(/Message-ID: <[\da-f-]{36}@doors\.example\.org>/)
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).toContain('Content-Type: text/calendar; charset=utf-8')
  expect(raw).toContain('https://doors.example.org/tickets')
})

test('nobody gets two letters for one cause, and none of a transaction that was rolled back', async () => {
  const [one, other] = [await oneUser(), await oneUser()]
  await expect(write(one, 'moved/1')).resolves.toBe(1)
  await expect(write(one, 'moved/1')).resolves.toBe(0)
  await expect(write(other, 'moved/1')).resolves.toBe(1)
  const failed = sql.begin(async (tx) => {
    await writeLetters(tx, 'event_moved', [{ userId: one, cause: 'moved/2', data: dataOf() }])
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await deliver()
  expect(server.taken).toHaveLength(2)
})

test('a letter that is refused for now is tried again later, and one that is refused for ever is given up', async () => {
  await write(await oneUser())
  server.answers = [450]
  await expect(deliver()).resolves.toMatchObject({ sent: 0, failed: 1 })
  await expect(deliver()).resolves.toMatchObject({ sent: 0, failed: 0 })
  const [waiting] = await sql`
    select status, reason, extract(epoch from due_at - now())::int as wait from letters`
  expect(waiting).toMatchObject({ status: 'WAITING', reason: 'EENVELOPE 450' })
  expect(waiting?.['wait']).toBeGreaterThan(50)
  await wait()
  await expect(deliver()).resolves.toMatchObject({ sent: 1, failed: 0 })
  await write(await oneUser())
  server.answers = [550]
  await deliver()
  expect(await rows()).toEqual([
    { status: 'SENT', reason: null, attempts: 2 },
    { status: 'GIVEN_UP', reason: 'EENVELOPE 550', attempts: 1 },
  ])
  await expect(readOutbox(sql)).resolves.toMatchObject({ late: 0, given_up: 1 })
})

test('a mail server that does not answer is asked once per turn, and no letter is given up for three days', async () => {
  for (let i = 0; i < 20; i++) await write(await oneUser())
  const gone = openSmtp('smtp://127.0.0.1:1', 'x')
  const turn = () => deliver(sql, { post: gone })
  await expect(turn()).resolves.toEqual({ sent: 0, failed: 6, reasons: ['ESOCKET'] })
  await sql`update letters set created_at = now() - interval '2 days', due_at = now()`
  await turn()
  await expect(readOutbox(sql)).resolves.toMatchObject({ late: 20, given_up: 0 })
  await sql`update letters set created_at = now() - interval '73 hours', due_at = now()`
  await turn()
  await expect(readOutbox(sql)).resolves.toMatchObject({ given_up: 6 })
  gone.close()
})

test('an address that nobody has verified gets five letters in a day, also from two processes at once', async () => {
  const userId = await oneUser()
  for (let i = 0; i < 8; i++) await write(userId)
  const other = openSql(connection, { max: 8 })
  await Promise.all([deliver(), deliver(other)])
  await other.end()
  expect(server.taken).toHaveLength(5)
  await expect(deliver()).resolves.toMatchObject({ sent: 0, failed: 0 })
  await sql`update letters set tried_at = tried_at - interval '23 hours', due_at = due_at - interval '23 hours'`
  await deliver()
  expect(server.taken).toHaveLength(5)
  await sql`update letters set tried_at = tried_at - interval '2 hours', due_at = due_at - interval '2 hours'`
  await deliver()
  expect(server.taken).toHaveLength(8)
})

test('an address that is verified gets all letters', async () => {
  const userId = await oneUser({ verified: true })
  for (let i = 0; i < 8; i++) await write(userId)
  await deliver()
  expect(server.taken).toHaveLength(8)
})

test('letters that did not leave count for no limit', async () => {
  const userId = await oneUser()
  for (let i = 0; i < 5; i++) await write(userId)
  server.answers = [450, 450, 450, 450, 450]
  await expect(deliver()).resolves.toMatchObject({ failed: 5 })
  await wait()
  await expect(deliver()).resolves.toMatchObject({ sent: 5 })
})

test('law 4: a process that is killed between sending and noting loses nothing, and a repeat has the same Message-ID', async () => {
  await write(await oneUser())
  const program = fileURLToPath(new URL('../../test/letterProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [program, JSON.stringify(connection), `${server.port}`], {
    stdio: 'inherit',
  })
  const exited = once(child, 'exit')
  server.onTaken = async () => {
    child.kill('SIGKILL')
    await exited
  }
  await exited
  expect(await rows()).toEqual([{ status: 'WAITING', reason: null, attempts: 1 }])
  // Its lease is not over: perhaps it is still sending.
  await expect(deliver()).resolves.toMatchObject({ sent: 0, failed: 0 })
  server.onTaken = async () => undefined
  await wait()
  await expect(deliver()).resolves.toMatchObject({ sent: 1, failed: 0 })
  const ids = server.taken.map(({ raw }) => /Message-ID: <([^@>]+)/.exec(raw)?.[1])
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('a person whose account is closed gets no letter', async () => {
  const userId = await oneUser()
  await sql`update users set is_active = false where uuid = ${userId}`
  await write(userId)
  await deliver()
  expect(server.taken).toHaveLength(0)
  expect(await rows()).toEqual([{ status: 'GIVEN_UP', reason: 'EINACTIVE', attempts: 1 }])
})

test('each turn gives way to requests first, and takes no letter when the process is to stop meanwhile', async () => {
  for (let i = 0; i < 8; i++) await write(await oneUser())
  const stop = new AbortController()
  const sentBefore: number[] = []
  const giveWay = async (): Promise<void> => {
    sentBefore.push(server.taken.length)
    if (sentBefore.length === 2) stop.abort()
  }
  await expect(deliver(sql, { giveWay, isOver: stop.signal })).resolves.toMatchObject({ sent: 6 })
  expect(sentBefore).toEqual([0, 6])
  expect((await rows()).filter(({ attempts }) => attempts === 0)).toHaveLength(2)
})
