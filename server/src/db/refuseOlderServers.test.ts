import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { migrate, nameThisServer, readMigrations } from './migrate.ts'
import { nameServer } from './refuseOlderServers.ts'
import { openSql, type SqlPool } from './sql.ts'

const { sql, connection } = emptyDatabase()
const elsewhere = emptyDatabase()
const folder = await mkdtemp(join(tmpdir(), 'tessera-migrations-'))
const put = (name: string) => writeFile(join(folder, name), `create table t${name.slice(0, 4)} ();`)
const pools: SqlPool[] = []

/** A server process as the database sees it: two connections with its name. */
async function connect(applicationName: string, to = connection): Promise<SqlPool> {
  const pool = openSql(to, { max: 2, applicationName })
  pools.push(pool)
  await Promise.all([pool`select pg_sleep(0.05)`, pool`select pg_sleep(0.05)`])
  return pool
}

const tables = () =>
  sql`select relname from pg_class where relname ~ '^t[0-9]{4}$' order by relname`.then((rows) =>
    rows.map(({ relname }) => relname),
  )

beforeEach(async () => {
  await sql`drop schema public cascade`
  await sql`create schema public`
  await put('0013_apples.sql')
  await migrate(sql, { folder })
  await put('0014_pears.sql')
})

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()))
  await rm(join(folder, '0014_pears.sql'), { force: true })
})

afterAll(() => rm(folder, { recursive: true }))

test('a server says the number of its newest migration', async () => {
  const newest = (await readMigrations()).at(-1)?.name ?? ''
  expect(await nameThisServer()).toBe(nameServer(newest))
  expect(nameServer('0014_pears.sql')).toBe('tessera server 14')
})

test.each(['tessera server', 'tessera server 13', 'tessera server 9'])(
  'a newer schema is refused while "%s" is connected, and applied once it has left',
  async (older) => {
    const server = await connect(older)
    await expect(migrate(sql, { folder })).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(
        new RegExp(`connected: "${older}" .+ \\(2 connections\\)\\. Stop every server`),
      ),
    })
    expect(await tables()).toEqual(['t0013'])
    await server.end()
    expect(await migrate(sql, { folder })).toEqual(['0014_pears.sql'])
  },
)

test.each([
  'tessera server 14',
  'tessera server 15',
  'tessera command',
  'tessera server of somebody else',
])('"%s" is in nobody’s way', async (other) => {
  await connect(other)
  expect(await migrate(sql, { folder })).toEqual(['0014_pears.sql'])
})

test('a server of an older version on another database is in nobody’s way', async () => {
  await connect('tessera server 13', elsewhere.connection)
  expect(await migrate(sql, { folder })).toEqual(['0014_pears.sql'])
})

test('with nothing to apply nobody is asked', async () => {
  await rm(join(folder, '0014_pears.sql'))
  await connect('tessera server')
  expect(await migrate(sql, { folder })).toEqual([])
})

test('a server that is leaving is waited for', async () => {
  const leaving = await connect('tessera server 13')
  const migrating = migrate(sql, { folder })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await tables()).toEqual(['t0013'])
  await leaving.end()
  expect(await migrating).toEqual(['0014_pears.sql'])
})

test('several servers of one new version start at once', async () => {
  const starting = await Promise.all(
    Array.from({ length: 4 }, () => connect(nameServer('0014_pears.sql'))),
  )
  const applied = await Promise.all(starting.map((pool) => migrate(pool, { folder })))
  expect(applied.flat()).toEqual(['0014_pears.sql'])
})

test('an older server that starts after the look waits, and finds a schema it does not know', async () => {
  const olderFolder = await mkdtemp(join(tmpdir(), 'tessera-migrations-'))
  await writeFile(join(olderFolder, '0013_apples.sql'), 'create table t0013 ();')
  await writeFile(
    join(folder, '0014_pears.sql'),
    'select pg_sleep(0.5); create table t0014 (); select pg_sleep(0.5);',
  )
  const migrating = migrate(sql, { folder })
  await expect
    .poll(() => sql`select 1 from pg_stat_activity where query like 'select pg_sleep(0.5)%'`)
    .toHaveLength(1)
  const late = await connect('tessera server 13')
  await expect(migrate(late, { folder: olderFolder })).rejects.toThrow(
    'The database has the migration 0014_pears.sql, which this program does not know',
  )
  expect(await migrating).toEqual(['0014_pears.sql'])
  await rm(olderFolder, { recursive: true })
})
