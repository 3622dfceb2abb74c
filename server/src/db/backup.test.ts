import { createHash, createHmac, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/database.ts'
import { backup } from './backup.ts'
import {
  type BackupKeys,
  type BackupManifest,
  readPieces,
  tableOf,
  verifyBackup,
} from './backupFile.ts'
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

const masterKey = Buffer.from('0123456789abcdef0123456789abcdef')
const passphrase = 'twelve and more'
const mac = (key: Buffer, manifest: Buffer) => createHmac('sha256', key).update(manifest).digest()
const authenticate = (manifest: Buffer) => mac(masterKey, manifest)
const keys: BackupKeys = {
  masterKey: undefined,
  authenticate: mac,
  passphrase: async () => passphrase,
}
const verify = (path = file, more: Partial<BackupKeys> = {}) =>
  verifyBackup(path, { ...keys, ...more })
const restoreFile = async (path = file) => {
  const verified = await verify(path)
  await restore(target, verified, { migrationsFolder })
  return verified
}

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
  await backup(source, file, { authenticate, sealed: { masterKey, passphrase } })
})

beforeEach(async () => {
  await target`drop schema public cascade`
  await target`create schema public`
})

afterAll(() => rm(folder, { recursive: true }))

test('a restored database has the same content, and goes on numbering where it stood', async () => {
  const { masterKey: inFile, manifest } = await restoreFile()
  expect(inFile).toEqual(masterKey)
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
  await restoreFile()
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
    await restoreFile()
    const [venue] = await target`select city from venues`
    expect(venue).toEqual({ city: 'made by a migration' })
    await expect(restoreFile()).rejects.toThrow('newer than the backup')
  } finally {
    await rm(later)
  }
})

test('a database with rows is refused and keeps them', async () => {
  await migrate(target, { folder: migrationsFolder })
  await expect(restoreFile()).rejects.toThrow('not empty')
  expect(await target`select id from venues`).toHaveLength(1)
})

test('a backup of a newer program is refused', async () => {
  await rm(join(migrationsFolder, '0001_first.sql'))
  const refused = restoreFile()
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
    await expect(restoreFile(damaged)).rejects.toThrow('not a complete')
    const altered = Buffer.from(whole)
    randomBytes(4).copy(altered, at)
    await writeFile(damaged, altered)
    await expect(restoreFile(damaged)).rejects.toThrow()
  }
  const [tables] = await target`
    select count(*) as n from pg_class where relnamespace = 'public'::regnamespace`
  expect(tables).toEqual({ n: 0 })
})

test('a backup that cannot be written is an error, and the pool goes on', async () => {
  const options = { authenticate }
  await expect(backup(source, join(folder, 'absent', 'backup'), options)).rejects.toThrow('ENOENT')
  await expect(backup(source, '/dev/full/backup', options)).rejects.toThrow()
  await expect(source`select 1 as n`).resolves.toEqual([{ n: 1 }])
})

test('a sealed backup shows nothing of its content, and opens with its passphrase only', async () => {
  const sealed = await readFile(file)
  expect(sealed.subarray(0, 17).toString()).toBe('tessera-sealed-1\n')
  expect(sealed.includes(masterKey)).toBe(false)
  expect(() => gunzipSync(sealed)).toThrow()
  await expect(verify(file, { passphrase: async () => 'another passphrase' })).rejects.toThrow(
    'The passphrase is not the one of this backup',
  )
})

test('chunks of a sealed backup cannot be exchanged, left out or taken from another file', async () => {
  const whole = await readFile(file)
  const [header, chunk] = [56, 64 * 1024 + 16]
  const part = (n: number) => whole.subarray(header + n * chunk, header + (n + 1) * chunk)
  const rest = whole.subarray(header + 2 * chunk)
  expect(rest.length).toBeGreaterThan(0)
  const second = join(folder, 'second.backup')
  await backup(source, second, { authenticate, sealed: { masterKey, passphrase } })
  const other = (await readFile(second)).subarray(header, header + chunk)
  const damaged = join(folder, 'exchanged.backup')
  for (const chunks of [
    [part(1), part(0), rest],
    [part(1), rest],
    [part(0), part(1)],
    [other, part(1), rest],
  ]) {
    await writeFile(damaged, Buffer.concat([whole.subarray(0, header), ...chunks]))
    await expect(verify(damaged)).rejects.toThrow('not a complete backup')
  }
})

async function collect(parts: AsyncIterable<unknown>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) if (part instanceof Uint8Array) all.push(part)
  return Buffer.concat(all)
}

/** The pieces of an unsealed backup, changed and packed again with matching hashes. */
async function repack(
  path: string,
  change: (pieces: Map<string, Buffer>, manifest: BackupManifest) => void,
): Promise<string> {
  const pieces = new Map<string, Buffer>()
  for await (const { name, content } of readPieces({ file: path, fileKey: undefined }))
    pieces.set(name, await collect(content))
  const manifest = JSON.parse(String(pieces.get('manifest.json')))
  change(pieces, manifest)
  for (const table of manifest.tables) {
    const hash = createHash('sha256')
    for (const [name, content] of pieces) if (tableOf(name) === table.name) hash.update(content)
    table.sha256 = hash.digest('hex')
  }
  pieces.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
  const archive = pack()
  for (const [name, content] of pieces) archive.entry({ name }, content)
  archive.finalize()
  const altered = join(folder, `${randomBytes(4).toString('hex')}.backup`)
  await writeFile(altered, gzipSync(await collect(archive)))
  return altered
}

test('a backup without the key can be altered by nobody who has not the key', async () => {
  const path = join(folder, 'keyless.backup')
  await backup(source, path, { authenticate })
  await expect(verify(path, { masterKey })).resolves.toMatchObject({ masterKey: undefined })
  await expect(verify(path)).rejects.toThrow('has no master key in it')
  await expect(verify(path, { masterKey: randomBytes(32) })).rejects.toThrow('was altered, or')
  const own = Buffer.from('1\tby a thief\n')
  for (const change of [
    (pieces: Map<string, Buffer>) => pieces.set('tables/venues/00000001.copy', own),
    (_: unknown, manifest: BackupManifest) => Object.assign(manifest, { created_at: 'later' }),
    (_: unknown, manifest: BackupManifest) => Object.assign(manifest, { sequences: [] }),
    (pieces: Map<string, Buffer>) => pieces.delete('manifest.hmac'),
    (pieces: Map<string, Buffer>, manifest: BackupManifest) => {
      const key = randomBytes(32)
      pieces.set('master.key', key)
      manifest.master_key_sha256 = createHash('sha256').update(key).digest('hex')
    },
  ]) {
    const altered = await repack(path, change)
    await expect(verify(altered, { masterKey })).rejects.toThrow('was altered')
  }
  const stranger = await repack(path, (pieces) => pieces.set('master.key', randomBytes(32)))
  await expect(verify(stranger)).rejects.toThrow('is not sealed')
})

test('a backup of the old format is refused with what to do, and accepted when that is asked for', async () => {
  const path = join(folder, 'new.backup')
  await backup(source, path, { authenticate })
  const old = await repack(path, (pieces, manifest) => {
    pieces.delete('manifest.hmac')
    Object.assign(manifest, { format_version: 1 })
  })
  await expect(verify(old, { masterKey })).rejects.toThrow('--accept-old')
  const verified = await verify(old, { acceptsOld: true })
  await restore(target, verified, { migrationsFolder })
  expect(await contentOf(target)).toEqual(await contentOf(source))
})

test('a file that is exchanged after it was verified is refused, and leaves no table', async () => {
  const path = join(folder, 'exchanged-later.backup')
  await backup(source, path, { authenticate })
  const verified = await verify(path, { masterKey })
  const own = await repack(path, (pieces) =>
    pieces.set('tables/venues/00000001.copy', Buffer.from('1\tby a thief\n')),
  )
  const exchanged = { ...verified, file: own }
  await expect(restore(target, exchanged, { migrationsFolder })).rejects.toThrow('was altered')
  const made = await target`
    select relname from pg_class where relnamespace = 'public'::regnamespace
    union all select proname from pg_proc where pronamespace = 'public'::regnamespace`
  expect([...made]).toEqual([])
})

test('a restore that is refused at the end leaves no table and no function', async () => {
  const verified = await verify()
  const beforeCommit = () => Promise.reject(new Error('refused at the end'))
  await expect(restore(target, verified, { migrationsFolder, beforeCommit })).rejects.toThrow(
    'refused at the end',
  )
  const made = await target`
    select relname from pg_class where relnamespace = 'public'::regnamespace
    union all select proname from pg_proc where pronamespace = 'public'::regnamespace`
  expect([...made]).toEqual([])
  await restore(target, verified, { migrationsFolder })
})

test('a restore that is refused leaves the table that another program made meanwhile', async () => {
  const verified = await verify()
  const beforeCommit = async () => {
    await target`create table of_another_program (id int)`
    throw new Error('refused at the end')
  }
  await expect(restore(target, verified, { migrationsFolder, beforeCommit })).rejects.toThrow(
    'refused at the end',
  )
  const made = await target`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
  expect([...made]).toEqual([{ relname: 'of_another_program' }])
})
