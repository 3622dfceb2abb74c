import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PUBLIC_URL, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { problemOf, whileHashesWait } from '../../test/logins.ts'
import { ownApp } from '../../test/ownApp.ts'
import { readConfig } from '../config.ts'
import { makeFirstAdmin } from '../firstAdmin.ts'
import { completeConfig } from '../installation/completeConfig.ts'
import { fromBase32 } from '../vault/base32.ts'

const plain = testApp()
const t = documented(plain)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-first-'))
})
afterAll(() => rm(folder, { recursive: true }))

const PASSWORD = 'grævling lampe torsdag kanal'
const start = () =>
  makeFirstAdmin({
    sql: t.sql,
    vault: t.vault,
    dataFolder: folder,
    installationName: 'Tessera of tests',
    publicUrl: PUBLIC_URL,
  })

/** The installation before anybody has logged in, and the code that its start has shown. */
let code = ''
let printed = ''
beforeEach(async () => {
  await t.sql`delete from settings where name = 'first run' or starts_with(name, 'stored ')`
  await t.sql`update users set role = 'user'`
  const lines = await start()
  expect(lines.join()).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  printed = await readFile(join(folder, 'first-admin.txt'), 'utf8')
  code = /one-time code (\S+)/.exec(printed)?.[1] ?? ''
})

const isOpen = async () => (await t.call('GET', '/first-run')).json().open
const check = (body: object) => t.call('POST', '/first-run/check', { body })
const wishOf = (more: object = {}) => ({
  code,
  username: `ada.${crypto.randomUUID().slice(0, 8)}`,
  email: 'ada@example.org',
  password1: PASSWORD,
  password2: PASSWORD,
  ...more,
})
const complete = (body: object) => t.call('POST', '/first-run', { body })

test('the start shows a link without the code in it, and the code beside it', () => {
  expect(printed).toContain(`${PUBLIC_URL}/first-run with the one-time code ${code}`)
  expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
})

test('the code shows what the page needs, as people type it, and never the master key', async () => {
  await expect(isOpen()).resolves.toBe(true)
  const answer = await check({ code: code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o') })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({
    public_url: PUBLIC_URL,
    public_url_is_set_by_environment: false,
    installation_name: 'Tessera of tests',
    master_key: { is_set_by_environment: false },
    findings: expect.arrayContaining([expect.objectContaining({ what: 'migrations' })]),
  })
})

test('the page sets up the first admin, who then logs in with password and code; and ends', async () => {
  const wish = wishOf({
    installation_name: 'Bücherhalle',
    public_url: 'https://Tickets.Example.org/',
  })
  const done = await complete(wish)
  expect(done.statusCode, done.body).toBe(201)
  const { username, secret, otpauth_uri, qr_svg, restart_needed, expires_at } = done.json()
  expect(username).toBe(wish.username)
  expect(otpauth_uri).toContain(`otpauth://totp/B%C3%BCcherhalle:${wish.username}?secret=${secret}`)
  expect(qr_svg).toContain('<svg')
  expect(restart_needed).toBe(true)
  expect(Date.parse(expires_at)).toBeGreaterThan(Date.now() + 14 * 60_000)
  await expect(isOpen()).resolves.toBe(false)
  expect(problemOf(await complete(wishOf()))).toBe('404 not_found')
  expect(problemOf(await check({ code }))).toBe('404 not_found')

  const [before] = await t.sql<
    { uuid: string }[]
  >`select uuid from users where username = ${username}`
  const login = await t.call('POST', '/auth-jwt/login', {
    body: {
      username,
      password: PASSWORD,
      security_code: await t.code({
        ...(await t.person()),
        uuid: before?.uuid ?? '',
        secret: fromBase32(secret),
      }),
    },
  })
  expect(login.statusCode, login.body).toBe(200)
  expect(login.json().recovery_codes).toHaveLength(10)
  const users = await t.call('GET', '/user?query=ada@example.org&role=admin', {
    as: login.json().access_token,
  })
  expect(users.json().items).toMatchObject([{ username, role: 'admin' }])
  const password = /password +(\S+)/.exec(printed)?.[1]
  const old = await t.call('POST', '/auth-jwt/login', {
    body: { username: 'admin', password, security_code: '123456' },
  })
  expect(problemOf(old)).toBe('401 login_failed')

  const config = readConfig({})
  await expect(completeConfig(config, t.sql, {})).resolves.toMatchObject({
    publicUrl: 'https://tickets.example.org',
    installationName: 'Bücherhalle',
  })
  const environment = { PUBLIC_URL: 'https://other.example' }
  await expect(completeConfig(readConfig(environment), t.sql, environment)).resolves.toMatchObject({
    publicUrl: 'https://other.example',
    installationName: 'Bücherhalle',
  })
  const file = import.meta.filename
  const tls = { TLS_CERT: file, TLS_KEY: file }
  await t.sql`update settings set value = 'http://a.example' where name = 'stored PUBLIC_URL'`
  await expect(completeConfig(readConfig(tls), t.sql, tls)).resolves.toMatchObject({
    publicUrl: 'https://localhost:8000',
  })
})

test('what the environment sets stays, and nothing is stored in its place', async () => {
  const app = await ownApp(plain, {
    running: { environment: { PUBLIC_URL, INSTALLATION_NAME: 'Tessera of tests' } },
  })
  const done = await app.inject({
    method: 'POST',
    url: '/api/v1/first-run',
    payload: wishOf({ public_url: 'https://tickets.example.org', installation_name: 'Other' }),
  })
  expect(done.json()).toMatchObject({ restart_needed: false })
  const stored = await t.sql`select 1 from settings where starts_with(name, 'stored ')`
  expect(stored).toHaveLength(0)
})

test('the printed login works until the page is used', async () => {
  const [, secret = ''] = /secret=([A-Z2-7]+)/.exec(printed) ?? []
  const [, username = ''] = /user name +(\S+)/.exec(printed) ?? []
  const [, password = ''] = /password +(\S+)/.exec(printed) ?? []
  const person = { ...(await t.person()), secret: fromBase32(secret) }
  const login = await t.call('POST', '/auth-jwt/login', {
    body: { username, password, security_code: await t.code(person) },
  })
  expect(login.statusCode, login.body).toBe(200)
  await expect(isOpen()).resolves.toBe(false)
  expect(problemOf(await complete(wishOf()))).toBe('404 not_found')
  await t.sql`update users set role = 'user', email = 'used@example.org' where username = ${username}`
})

test('a wrong code is refused and counted, and after a hundred the right one is void', async () => {
  expect(problemOf(await check({ code: 'AAAA-AAAA-AAAA-AAAA' }))).toBe('401 login_failed')
  expect(problemOf(await complete(wishOf({ code: 'x' })))).toBe('401 login_failed')
  await t.sql`
    update settings set value = jsonb_set(value::jsonb, '{guesses}', '99')::text where name = 'first run'`
  expect((await check({ code })).statusCode).toBe(200)
  expect(problemOf(await check({ code: 'x' }))).toBe('401 login_failed')
  expect(problemOf(await check({ code }))).toBe('404 not_found')
  await expect(isOpen()).resolves.toBe(false)
})

test('of ten that complete it at once, one succeeds', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => complete(wishOf())))
  const made = answers.filter(({ statusCode }) => statusCode === 201)
  expect(made).toHaveLength(1)
  const others = answers.filter(({ statusCode }) => statusCode !== 201)
  expect(new Set(others.map(problemOf))).toEqual(new Set(['404 not_found']))
})

test('a refusal does not use the code up', async () => {
  const { username } = await t.person()
  const taken = await complete(wishOf({ username }))
  expect(problemOf(taken)).toBe('409 username_taken')
  expect(taken.json().free_usernames).toHaveLength(2)
  const common = { password1: 'password', password2: 'password' }
  const easy = await complete(wishOf(common))
  expect(problemOf(easy)).toBe('422 password_refused')
  expect(easy.json().errors).toMatchObject([{ path: '/password1', code: 'too_common' }])
  expect((await complete(wishOf())).statusCode).toBe(201)
})

test.each([
  ['/password2', 'mismatch', { password2: 'another' }],
  ['/public_url', 'not_an_address', { public_url: 'https://a.example/path' }],
  ['/installation_name', 'not_valid', { installation_name: 'a:b' }],
  ['/username', 'not_a_username', { username: 'a b c' }],
  ['/email', 'not_an_email', { email: 'ada' }],
  ['/nobody', 'unknown_field', { nobody: 1 }],
])('10. %s is refused as %s', async (path, errorCode, more) => {
  const answer = await complete(wishOf(more))
  expect(problemOf(answer)).toBe('400 malformed_input')
  expect(answer.json().errors).toMatchObject([{ path, code: errorCode }])
  await expect(isOpen()).resolves.toBe(true)
})

test('while too many hashes wait the setting up is 503, and the code stays good', async () => {
  const wish = wishOf()
  const answer = await whileHashesWait(() => complete(wish))
  expect(problemOf(answer)).toBe('503 busy')
  expect((await complete(wish)).statusCode).toBe(201)
})
