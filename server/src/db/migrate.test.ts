import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, testDatabase } from '../../test/database.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { OperatorError } from './operatorError.ts'
import { openSql } from './sql.ts'

const { sql, connection } = emptyDatabase()
const migrated = testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'tessera-migrations-'))
const put = (name: string, text: string) => writeFile(join(folder, name), text)

afterAll(() => rm(folder, { recursive: true }))

beforeEach(async () => {
  await sql`drop schema public cascade`
  await sql`create schema public`
  await rm(join(folder, '0003_pears.sql'), { force: true })
  await put('0001_apples.sql', 'create table apples (id int); insert into apples values (1);')
  await put('0002_more.sql', 'insert into apples values (2);')
})

test('the files of the folder are applied once, in order', async () => {
  expect(await pendingMigrations(sql, { folder })).toEqual(['0001_apples.sql', '0002_more.sql'])
  expect(await migrate(sql, { folder })).toEqual(['0001_apples.sql', '0002_more.sql'])
  expect(await migrate(sql, { folder })).toEqual([])
  expect([...(await sql`select id from apples order by id`)]).toEqual([{ id: 1 }, { id: 2 }])
})

test('migrating through a name stops there, and the rest follows later', async () => {
  expect(await migrate(sql, { folder, through: '0001_apples.sql' })).toEqual(['0001_apples.sql'])
  expect(await migrate(sql, { folder })).toEqual(['0002_more.sql'])
})

test('any number of processes that migrate at once apply each file once', async () => {
  const pools = Array.from({ length: 8 }, () => openSql(connection, { max: 1 }))
  const applied = await Promise.all(pools.map((pool) => migrate(pool, { folder })))
  await Promise.all(pools.map((pool) => pool.end()))
  expect(applied.flat()).toEqual(['0001_apples.sql', '0002_more.sql'])
})

test('a file that fails leaves nothing of itself, and those before it whole', async () => {
  await put('0003_pears.sql', 'create table pears (id int); select 1 / 0;')
  await expect(migrate(sql, { folder })).rejects.toThrow('division by zero')
  expect(await pendingMigrations(sql, { folder })).toEqual(['0003_pears.sql'])
  await put('0003_pears.sql', 'create table pears (id int);')
  expect(await migrate(sql, { folder })).toEqual(['0003_pears.sql'])
})

test('an applied file that has changed is refused', async () => {
  await migrate(sql, { folder })
  await put('0002_more.sql', 'insert into apples values (3);')
  await expect(migrate(sql, { folder })).rejects.toThrow(OperatorError)
  await expect(migrate(sql, { folder })).rejects.toThrow('0002_more.sql')
})

test('a database that is newer than the program is refused', async () => {
  await put('0003_pears.sql', 'create table pears (id int);')
  await migrate(sql, { folder })
  await rm(join(folder, '0003_pears.sql'))
  await expect(migrate(sql, { folder })).rejects.toThrow('newer version')
})

test('a session goes back to the pool with its own limits', async () => {
  await migrate(sql, { folder })
  const limits = await Promise.all(
    Array.from({ length: 20 }, () => sql<{ statement_timeout: string }[]>`show statement_timeout`),
  )
  expect(new Set(limits.map(([row]) => row?.statement_timeout))).toEqual(new Set(['30s']))
})

test('the template has every migration of the program', async () => {
  expect(await pendingMigrations(migrated.sql)).toEqual([])
})
