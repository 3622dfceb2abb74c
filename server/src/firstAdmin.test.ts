import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testApp } from '../test/app.ts'
import { logIn } from '../test/logins.ts'
import { OperatorError } from './db/operatorError.ts'
import { drawQr } from './edge/terminalQr.ts'
import { makeFirstAdmin } from './firstAdmin.ts'
import { createAdmin } from './identity/createAdmin.ts'
import { verifyPassword } from './identity/password.ts'
import { fromBase32 } from './vault/base32.ts'

const t = testApp()
let dataFolder = ''

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'tessera-admin-'))
  await t.sql`update users set role = 'user'`
})
afterEach(() => rm(dataFolder, { recursive: true, force: true }))

const make = () =>
  makeFirstAdmin({
    sql: t.sql,
    vault: t.vault,
    dataFolder,
    installationName: 'Tessera of tests',
    publicUrl: 'http://localhost:8000',
  })
const admins = () => t.sql<{ uuid: string; username: string; password_hash: string }[]>`
  select uuid, username, password_hash from users where role = 'admin'`
const written = async () => {
  const text = await readFile(join(dataFolder, 'first-admin.txt'), 'utf8')
  const of = (what: string) => text.match(new RegExp(`${what} +(\\S+)`))?.[1] ?? ''
  return { username: of('user name'), password: of('password'), uri: of('authenticator') }
}

test('of three servers that start at once on a fresh database one makes the first admin, and its file is right', async () => {
  const lines = await Promise.all([make(), make(), make()])
  expect(lines.filter((said) => said.join().includes('was created'))).toHaveLength(1)
  const made = await admins()
  expect(made).toHaveLength(1)
  const { username, password, uri } = await written()
  expect(username).toBe('admin')
  await expect(verifyPassword(made[0]?.password_hash, password)).resolves.toBe(true)
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const admin = { ...(await t.person()), uuid: made[0]?.uuid ?? '', username, secret }
  expect((await logIn(t, admin, { password })).statusCode).toBe(200)
  expect(await readdir(dataFolder)).toEqual(['first-admin.txt'])
  expect((await stat(join(dataFolder, 'first-admin.txt'))).mode & 0o777).toBe(0o600)
})

const passes = (minutes: number) => t.sql`
  update second_factors set pending_expires_at = pending_expires_at - make_interval(mins => ${minutes})`
const signIn = async ({ username, password, uri }: Awaited<ReturnType<typeof written>>) => {
  const [{ uuid = '' } = {}] = await admins()
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  return logIn(t, { ...(await t.person()), uuid, username, secret }, { password })
}

test('a start after the quarter of an hour shows the login again: a new password, the same secret, and it works', async () => {
  await make()
  const first = await written()
  await passes(20)
  expect((await make()).join()).toContain('Nobody has logged in as the first admin yet')
  const second = await written()
  expect(second.uri).toBe(first.uri)
  expect(second.password).not.toBe(first.password)
  expect((await signIn(first)).statusCode).toBe(401)
  expect((await signIn(second)).statusCode).toBe(200)
})

test('the file has the QR code that an authenticator app scans', async () => {
  await make()
  const { uri } = await written()
  expect(await readFile(join(dataFolder, 'first-admin.txt'), 'utf8')).toContain(drawQr(uri))
})

test('two starts within a minute show one login', async () => {
  await make()
  const first = await written()
  expect((await make()).join()).toContain('The login of the first admin is in')
  expect(await written()).toEqual(first)
})

test('after the first login a start changes nothing and says that the file can go', async () => {
  await make()
  const login = await written()
  expect((await signIn(login)).statusCode).toBe(200)
  await passes(20)
  expect((await make()).join()).toContain('Delete it.')
  expect(await written()).toEqual(login)
  await rm(join(dataFolder, 'first-admin.txt'))
  await expect(make()).resolves.toEqual([])
})

test('an admin of the operator whom nobody has used yet keeps password and secret at a start', async () => {
  const mine = await createAdmin(t.sql, t.vault, {
    username: 'grace',
    email: 'grace@example.org',
    issuer: 'Tessera of tests',
  })
  await passes(20)
  expect((await make()).join()).toContain('npx tessera admin show')
  expect(await readdir(dataFolder)).toEqual([])
  const [{ password_hash = '' } = {}] = await admins()
  await expect(verifyPassword(password_hash, mine.password)).resolves.toBe(true)
})

test('where somebody who is no admin is called admin, the first admin gets another name', async () => {
  const taken = await t.sql`select 1 from users where username = 'admin'`
  if (taken.length === 0) await t.person({ username: 'admin' })
  await make()
  const [made] = await admins()
  expect(made?.username).toMatch(/^admin-[0-9a-hjkmnp-tv-z]{4}$/)
  const { username, password } = await written()
  expect(username).toBe(made?.username)
  await expect(verifyPassword(made?.password_hash, password)).resolves.toBe(true)
})

test('where there is an admin nothing is made and nothing is written', async () => {
  await t.person({ role: 'admin' })
  await expect(make()).resolves.toEqual([])
  expect(await readdir(dataFolder)).toEqual([])
})

test('a first admin that cannot be made is a sentence for the operator', async () => {
  await t.sql`
    create function take_every_name() returns trigger language plpgsql as 'begin return null; end'`
  await t.sql`
    create trigger take before insert on users for each row execute function take_every_name()`
  await expect(make()).rejects.toThrow(OperatorError)
  await t.sql`drop trigger take on users`
  await expect(make()).resolves.not.toHaveLength(0)
})
