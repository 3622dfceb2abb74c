import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSql } from '../sql.ts'
import { type Engine, openEngine } from './openEngine.ts'
import { findPostmaster } from './postmaster.ts'

const engineProcess = fileURLToPath(new URL('../../../test/engineProcess.ts', import.meta.url))

const inTime = { timeout: 120_000 }

let parentFolder: string
let dataFolder: string

/** Undone last to first, before the folder is removed. */
let undo: (() => unknown)[] = []

beforeEach(async () => {
  parentFolder = await mkdtemp(join(tmpdir(), 'tessera-engine-'))
  dataFolder = join(parentFolder, 'data')
})

afterEach(async () => {
  for (const step of undo.reverse()) await step()
  undo = []
  const postmaster = await currentPostmaster()
  if (postmaster) process.kill(postmaster.pid, 'SIGQUIT')
  const data = await realpath(join(dataFolder, 'postgres')).catch(() => dataFolder)
  await rm(data, { recursive: true, force: true, maxRetries: 20 })
  await rm(parentFolder, { recursive: true, force: true, maxRetries: 20 })
})

async function currentPostmaster() {
  const folder = await realpath(join(dataFolder, 'postgres')).catch(() => undefined)
  return folder === undefined ? undefined : findPostmaster(folder)
}

/**
 * Kills the postmaster, and waits until another has taken its place. A killed process may live for
 * a moment, and its backends with it: what they answer in that moment says nothing of what follows.
 */
async function replacePostmaster(): Promise<void> {
  const { pid } = (await currentPostmaster()) ?? { pid: 0 }
  expect(pid).toBeGreaterThan(0)
  process.kill(pid, 'SIGKILL')
  await expect.poll(async () => (await currentPostmaster())?.pid ?? pid, inTime).not.toBe(pid)
}

async function open(): Promise<Engine> {
  const engine = await openEngine({ dataFolder })
  undo.push(() => engine.close())
  return engine
}

/** Opens the engine in another process, and waits until that process says so. */
async function openElsewhere(): Promise<{ child: ChildProcess; fresh: boolean }> {
  const child = spawnOpener()
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream }))
    return { child, ...(JSON.parse(line) as { fresh: boolean }) }
  throw new Error('The other process ended without opening the engine.')
}

function spawnOpener(): ChildProcess {
  const child = spawn(process.execPath, [engineProcess, dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  undo.push(() => child.kill('SIGKILL'))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function leave(child: ChildProcess): Promise<void> {
  child.stdin?.end()
  await once(child, 'exit')
}

function poolOf(engine: Engine) {
  const sql = openSql(engine.connection, { max: 4 })
  undo.push(() => sql.end({ timeout: 1 }))
  return sql
}

/** The first answer after an outage; statements in between are refused. */
async function answerOf<T>(ask: () => Promise<T>, longestMs = 20_000): Promise<T> {
  for (const giveUpAt = Date.now() + longestMs; ; await sleep(20))
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
    }
}

test('the first start makes an empty UTF8 database, without TCP, and the next finds it', async () => {
  const first = await open()
  const sql = poolOf(first)
  const [server] = await sql`
    select current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
           current_setting('data_checksums') as checksums, current_setting('fsync') as fsync`
  expect(server).toEqual({ addresses: '', encoding: 'UTF8', checksums: 'on', fsync: 'on' })
  await sql`create table facts as select 1 as n`
  await sql.end()
  await first.close()
  expect(await currentPostmaster()).toBeUndefined()

  const second = await open()
  expect([first.fresh, second.fresh]).toEqual([true, false])
  await expect(poolOf(second)`select n from facts`).resolves.toEqual([{ n: 1 }])
})

test('nobody else may read the lock, and so lock it, also where an older version made it', async () => {
  await mkdir(dataFolder, { mode: 0o711 })
  const lock = join(dataFolder, 'engine.lock')
  await writeFile(lock, '', { mode: 0o644 })
  await chmod(lock, 0o644)
  await (await open()).close()
  expect((await stat(lock)).mode & 0o777).toBe(0o600)
})

test.runIf(process.getuid?.() === 0)(
  'root is told where the database lies when its user may not enter the data folder',
  async () => {
    await mkdir(dataFolder, { mode: 0o700 })
    const lines: string[] = []
    const engine = await openEngine({ dataFolder, onProgress: (line) => lines.push(line) })
    await engine.close()
    const place = await realpath(join(dataFolder, 'postgres'))
    undo.push(() => rm(place, { recursive: true }))
    expect(place.startsWith(dataFolder)).toBe(false)
    expect(lines.join('\n')).toContain(`The database is in ${place}, because`)
  },
)

test('settings of the environment that are meant for another PostgreSQL are not read', async () => {
  vi.stubEnv('PGPORT', '6543')
  vi.stubEnv('PGSSLMODE', 'require')
  vi.stubEnv('PGSSLNEGOTIATION', 'direct')
  vi.stubEnv('PGOPTIONS', '-c default_transaction_read_only=on')
  undo.push(() => vi.unstubAllEnvs())
  const sql = poolOf(await open())
  await sql`create table facts as select 1 as n`
  await expect(sql`select n from facts`).resolves.toEqual([{ n: 1 }])
})

test('lock files that a power cut left empty need no hand', inTime, async () => {
  const first = await open()
  await first.close()
  const folder = await realpath(join(dataFolder, 'postgres'))
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    await writeFile(join(folder, name), '')
    const engine = await open()
    await expect(poolOf(engine)`select 1 as n`).resolves.toEqual([{ n: 1 }])
    for (const step of undo.splice(0).reverse()) await step()
  }
})

test('a postmaster left by a killed process is adopted, and stopped by its last user', async () => {
  const { child } = await openElsewhere()
  const before = await currentPostmaster()
  await kill(child)
  const engine = await open()
  expect(before).toBeDefined()
  expect(await currentPostmaster()).toEqual(before)
  await engine.close()
  expect(await currentPostmaster()).toBeUndefined()
})

test('a process that closes while another uses the engine leaves it running', async () => {
  const engine = await open()
  const { child, fresh } = await openElsewhere()
  expect(fresh).toBe(false)
  await engine.close()
  expect(await currentPostmaster()).toBeDefined()
  await leave(child)
  expect(await currentPostmaster()).toBeUndefined()
})

test('of two processes that start at once, one makes the database and the last stops it', async () => {
  const opened = await Promise.all([openElsewhere(), openElsewhere(), openElsewhere()])
  expect(opened.filter(({ fresh }) => fresh)).toHaveLength(1)
  await Promise.all(opened.map(({ child }) => leave(child)))
  expect(await currentPostmaster()).toBeUndefined()
})

test('a postmaster that is killed comes back with every committed row', async () => {
  const engine = await open()
  const sql = poolOf(engine)
  await sql`create table facts (n int)`
  for (let round = 1; round <= 3; round++) {
    await sql`insert into facts values (${round})`
    await replacePostmaster()
    const rows = await answerOf(() => sql`select count(*) as n from facts`)
    expect(rows).toEqual([{ n: round }])
  }
})

test('a postmaster that is killed under transactions in flight leaves the pool usable', async () => {
  const engine = await open()
  const sql = poolOf(engine)
  await sql`create table facts (n int primary key)`
  const committed: number[] = []
  const work = Array.from({ length: 300 }, async (_, n) => {
    await sleep(n * 5)
    await sql.begin(async (tx) => {
      await tx`insert into facts values (${n})`
      await tx`select pg_sleep(0.005)`
    })
    committed.push(n)
  })
  const ended = Promise.allSettled(work)
  await sleep(500)
  await replacePostmaster()
  expect((await ended).some(({ status }) => status === 'rejected')).toBe(true)
  const rows = await answerOf(() => sql<{ n: number }[]>`select n from facts`)
  expect(rows.map(({ n }) => n)).toEqual(expect.arrayContaining(committed))
  await Promise.all(Array.from({ length: 20 }, () => sql.begin((tx) => tx`select 1`)))
})

test('an adopted postmaster that is killed comes back too, for every process that has it open', async () => {
  const { child } = await openElsewhere()
  const { child: other } = await openElsewhere()
  await kill(child)
  const engine = await open()
  const sql = poolOf(engine)
  await sql`select 1`
  await replacePostmaster()
  await expect(answerOf(() => sql`select 1 as n`)).resolves.toEqual([{ n: 1 }])
  const keepers = () =>
    sql`select count(*) as n from pg_stat_activity where application_name = 'tessera keeper'`
  await expect.poll(keepers, inTime).toEqual([{ n: 2 }])
  await leave(other)
  expect(await currentPostmaster()).toBeDefined()
})

test('a killed backend takes the others with it, and the engine goes on', async () => {
  const engine = await open()
  const sql = poolOf(engine)
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  process.kill(row?.pid ?? 0, 'SIGKILL')
  await expect(answerOf(() => sql`select 1 as n`)).resolves.toEqual([{ n: 1 }])
  await sql.end({ timeout: 1 })
  await engine.close()
  expect(await currentPostmaster()).toBeUndefined()
})

test('a first start that is killed at any moment is started over by the next', async () => {
  for (const afterMs of [150, 350, 500, 700, 900]) {
    const child = spawnOpener()
    await sleep(afterMs)
    await kill(child)
  }
  const engine = await open()
  await expect(poolOf(engine)`select 1 as n`).resolves.toEqual([{ n: 1 }])
  await expect
    .poll(() => readdir(dataFolder).then((names) => names.filter((name) => name.includes('.new-'))))
    .toEqual([])
})

test("a postmaster.pid that names another program's process is no obstacle", async () => {
  const engine = await open()
  const folder = await realpath(join(dataFolder, 'postgres'))
  const { pid } = (await currentPostmaster()) ?? { pid: 0 }
  await engine.close()
  expect(pid).toBeGreaterThan(0)
  const lines = [process.ppid, folder, 1, 5432, folder, '', '  1  1', 'ready']
  await writeFile(join(folder, 'postmaster.pid'), `${lines.join('\n')}\n`)
  await expect(poolOf(await open())`select 1 as n`).resolves.toEqual([{ n: 1 }])
})

test('a data folder whose path is too long for a socket has its socket elsewhere', async () => {
  dataFolder = join(dataFolder, 'a'.repeat(60), 'b'.repeat(60))
  const engine = await open()
  await expect(poolOf(engine)`select 1 as n`).resolves.toEqual([{ n: 1 }])
})

test('a folder that cannot be made is answered with a sentence', async () => {
  await writeFile(dataFolder, '')
  await expect(openEngine({ dataFolder: join(dataFolder, 'data') })).rejects.toMatchObject({
    name: 'OperatorError',
    message: expect.stringContaining('A file is in the place of'),
  })
})
