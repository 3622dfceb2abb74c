import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { backup } from './backup.ts'
import { migrate } from './migrate.ts'
import { restore } from './restore.ts'
import type { Sql } from './sql.ts'

const { sql: source } = emptyDatabase()
const { sql: target } = emptyDatabase()
const folder = await mkdtemp(join(tmpdir(), 'tessera-backup-'))
const migrationsFolder = join(folder, 'migrations')
const file = join(folder, 'backup.tar.gz')

const first = `
  create table venues (id int primary key, name text not null, loud text generated always as (upper(name)) stored);
  create table events (
    id int generated always as identity primary key,
    venue_id int not null references venues,
    parent_id int references events,
    title text, picture bytea, tags text[], at timestamptz, price numeric, detail jsonb);
  create table doors (venue_id int primary key references venues);
  insert into doors select id from venues;
  create sequence numbers;
  create function refuse() returns trigger language plpgsql as 'begin raise exception ''append only''; end';
  create trigger guard before insert or update on venues for each row when (new.id > 1) execute function refuse();
  insert into venues (id, name) values (1, 'made by a migration');`

const contentOf = async (sql: Sql) => ({
  venues: [...(await sql`select * from venues order by id`)],
  events: [...(await sql`select * from events order by id`)],
})

beforeAll(async () => {
  await mkdir(migrationsFolder)
  await writeFile(join(migrationsFolder, '0001_first.sql'), first)
  await migrate(source, { folder: migrationsFolder })
  await source`insert into events (venue_id, parent_id, title, picture, tags, at, price, detail)
    select 1, nullif(n - 1, 0), e'tab\t newline\n backslash \\ æøå ' || n, sha256(n::text::bytea),
           array['a,b', null, '"'], timestamptz '2026-01-01' + n * interval '1 us', n / 7.0,
           jsonb_build_object('n', n)
      from generate_series(1, 30000) n`
  await source`select nextval('numbers'), nextval('numbers')`
  await backup(source, file, { masterKey: Buffer.from('0123456789abcdef0123456789abcdef') })
})

beforeEach(async () => {
  await target`drop schema public cascade`
  await target`create schema public`
})

afterAll(() => rm(folder, { recursive: true }))

test('a restored database has the same content, and goes on numbering where it stood', async () => {
  const { masterKey, manifest } = await restore(target, file, { migrationsFolder })
  expect(masterKey?.toString()).toBe('0123456789abcdef0123456789abcdef')
  expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['venues', 1],
    ['doors', 0],
    ['events', 30000],
  ])
  expect(await contentOf(target)).toEqual(await contentOf(source))
  const numbering = await target`select nextval('numbers') as number`
  expect([...numbering]).toEqual([{ number: 3 }])
  const [event] = await target`insert into events (venue_id) values (1) returning id`
  expect(event).toEqual({ id: 30001 })
})

test('triggers guard again once a backup is restored', async () => {
  await restore(target, file, { migrationsFolder })
  await expect(target`insert into venues (id, name) values (2, 'b')`).rejects.toThrow('append only')
})

test('a backup is of one moment, and readable by its owner only', async () => {
  const { mode } = await stat(file)
  expect(mode & 0o777).toBe(0o600)
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([])
})

test('an older backup is restored as it was and then brought up to date', async () => {
  const later = join(migrationsFolder, '0002_later.sql')
  await writeFile(later, 'alter table venues add column city text; update venues set city = name;')
  try {
    await restore(target, file, { migrationsFolder })
    const [venue] = await target`select city from venues`
    expect(venue).toEqual({ city: 'made by a migration' })
    await expect(restore(target, file, { migrationsFolder })).rejects.toThrow(
      'newer than the backup',
    )
  } finally {
    await rm(later)
  }
})

test('a database with rows is refused and keeps them', async () => {
  await migrate(target, { folder: migrationsFolder })
  await expect(restore(target, file, { migrationsFolder })).rejects.toThrow('not empty')
  expect(await target`select id from venues`).toHaveLength(1)
})

test('a backup of a newer program is refused', async () => {
  await rm(join(migrationsFolder, '0001_first.sql'))
  const refused = restore(target, file, { migrationsFolder })
  await expect(refused)
    .rejects.toThrow('does not know')
    .finally(async () => {
      await writeFile(join(migrationsFolder, '0001_first.sql'), first)
    })
})

test('a file that was cut or altered anywhere is refused, and nothing is written', async () => {
  const whole = await readFile(file)
  const damaged = join(folder, 'damaged.tar.gz')
  for (const share of [0, 0.01, 0.5, 0.99]) {
    const at = Math.floor(whole.length * share)
    await writeFile(damaged, whole.subarray(0, at))
    await expect(restore(target, damaged, { migrationsFolder })).rejects.toThrow('not a complete')
    const altered = Buffer.from(whole)
    randomBytes(4).copy(altered, at)
    await writeFile(damaged, altered)
    await expect(restore(target, damaged, { migrationsFolder })).rejects.toThrow()
  }
  const [tables] = await target`
    select count(*) as n from pg_class where relnamespace = 'public'::regnamespace`
  expect(tables).toEqual({ n: 0 })
})

test('a backup that cannot be written is an error, and the pool goes on', async () => {
  await expect(backup(source, join(folder, 'absent', 'backup'))).rejects.toThrow('ENOENT')
  await expect(backup(source, '/dev/full/backup')).rejects.toThrow()
  await expect(source`select 1 as n`).resolves.toEqual([{ n: 1 }])
})
