import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answer, openClient } from '@tessera/client'
import { openDatabase } from '@tessera/server/openDatabase.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loginCode } from '../../test/authenticator.ts'
import { freePort } from '../../test/freePort.ts'
import { type CliOutcome, runCli } from '../../test/runCli.ts'
import {
  plainEnvironment,
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
} from '../../test/serverProcess.ts'

interface Admin {
  readonly username: string
  readonly password: string
  readonly otpauth_uri: string
}

let folder = ''
let data = ''
let env: NodeJS.ProcessEnv = {}
let server: ServerProcess
let admin: Admin

beforeAll(async () => {
  ;({ folder, dataFolder: data } = await temporaryData())
  server = await startServer({ dataFolder: data })
  env = { ...plainEnvironment(data), PORT: String(server.port) }
})

afterAll(async () => {
  await server.stop()
  await removeFolder(folder)
})

const run = (...args: string[]): Promise<CliOutcome> => runCli(args, { env })

interface Doctor {
  settings: { name: string; value: string; from: string }[]
  findings: { about: string; code: string; state: string; says: string }[]
}

async function examine(environment = env): Promise<Doctor & { code: number | null }> {
  const { code, stdout } = await runCli(['doctor', '--json'], { env: environment })
  return { code, ...JSON.parse(stdout) }
}

test('an admin is created beside a running server, and logs in with what was printed', async () => {
  const made = await run('admin', 'create', '--username', 'root', '--email', 'r@x.org', '--json')
  expect(made.code).toBe(0)
  admin = JSON.parse(made.stdout)
  const client = openClient({ baseUrl: server.url })
  const { username, password } = admin
  const security_code = loginCode(admin.otpauth_uri)
  const { recovery_codes } = await client.login({ username, password, security_code })
  expect(recovery_codes).toHaveLength(10)
  const me = await answer(client.api.GET('/api/v1/auth-jwt/user-info'))
  expect(me.role).toBe('admin')
})

test('a taken user name is refused in one sentence', async () => {
  const made = await run('admin', 'create', '--username', 'Root', '--email', 'r@x.org')
  expect(made).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The user name Root is taken. Choose another one.\n',
  })
})

test('the login of an admin whom nobody has used is shown again with its QR code, and that of a used one is not', async () => {
  await run('admin', 'create', '--username', 'grace', '--email', 'g@x.org')
  const shown = await run('admin', 'show', '--username', 'Grace')
  expect(shown.code, shown.stderr).toBe(0)
  expect(shown.stdout).toContain('The password is new. The authenticator secret is the same.')
  expect(shown.stdout).toMatch(/[█▀▄]{10}/)
  const grace: Admin = JSON.parse(
    (await run('admin', 'show', '--username', 'grace', '--json')).stdout,
  )
  const { username, password, otpauth_uri } = grace
  await openClient({ baseUrl: server.url }).login({
    username,
    password,
    security_code: loginCode(otpauth_uri),
  })
  const again = await run('admin', 'show', '--username', 'grace')
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(again.stderr).toContain('grace has logged in before.')
  expect((await run('admin', 'show', '--username', 'nobody')).stderr).toBe(
    'There is no active admin nobody.\n',
  )
})

test('the doctor finds nothing wrong beside a running server, and prints no secret', async () => {
  const { code, settings, findings } = await examine({ ...env, METRICS_TOKEN: 'a-secret-of-ours' })
  expect(findings.filter(({ state }) => state === 'wrong')).toEqual([])
  expect(code).toBe(0)
  const said = (about: string) => findings.find((finding) => finding.about === about)?.says
  expect(said('port')).toBe(`Tessera runs at 127.0.0.1:${server.port} and is ready.`)
  expect(said('data')).toContain(` in ${await realpath(join(data, 'postgres'))}`)
  expect(said('master key')).toBe('The key belongs to this database.')
  expect(said('signing keys')).toMatch(/ signs; it is 0 days old\.$/)
  expect(settings).toContainEqual({ name: 'METRICS_TOKEN', value: 'set', from: 'environment' })
  const keyFile = join(data, 'master.key')
  expect(settings).toContainEqual({ name: 'TESSERA_MASTER_KEY', value: 'set', from: keyFile })
  const all = JSON.stringify({ settings, findings })
  expect(all).not.toContain('a-secret-of-ours')
  expect(all).not.toContain((await readFile(keyFile, 'utf8')).trim())
})

test('the doctor finds a wrong master key and an invalid setting', async () => {
  const wrongKey = await examine({ ...env, TESSERA_MASTER_KEY: '0'.repeat(64) })
  expect(wrongKey.code).toBe(1)
  expect(wrongKey.findings).toContainEqual(
    expect.objectContaining({ code: 'key_is_of_another_database', state: 'wrong' }),
  )
  const wrongPort = await examine({ ...env, PORT: 'eighty' })
  expect(wrongPort.code).toBe(1)
  expect(wrongPort.findings[0]).toMatchObject({ code: 'setting_is_wrong', state: 'wrong' })
})

test('the doctor reports a Redis that does not answer as a note, not as a fault', async () => {
  const port = await freePort()
  const { code, findings, settings } = await examine({
    ...env,
    REDIS_URL: `redis://:a-secret-of-ours@127.0.0.1:${port}`,
  })
  const redis = findings.find(({ about }) => about === 'redis')
  expect(redis).toMatchObject({ state: 'note', says: expect.stringContaining('ECONNREFUSED') })
  expect(code).toBe(0)
  expect(JSON.stringify({ findings, settings })).not.toContain('a-secret-of-ours')
})

test('a new signing key is published at once, beside the old one', async () => {
  const { api } = loginOf(server)
  const before = (await answer(api.GET('/.well-known/jwks.json'))).keys.length
  const { code, stdout } = await run('keys', 'rotate', '--bits', '3072', '--json')
  expect(code).toBe(0)
  const { kid, signs_from } = JSON.parse(stdout)
  expect(Date.parse(signs_from)).toBeGreaterThan(Date.now() + 9 * 60_000)
  const { findings } = await examine()
  const keys = findings.filter(({ about }) => about === 'signing keys')
  expect(keys.length).toBe(before + 1)
  expect(keys[0]?.says).toContain(`${kid} will sign`)
})

test('a new key of licence files signs at once; the old key stays published until withdrawn', async () => {
  const { api } = loginOf(server)
  const published = async () =>
    (await answer(api.GET('/.well-known/licence-keys.json'))).keys.map(({ kid }) => kid)
  const [first] = await published()
  const rotated = await run('keys', 'rotate', '--licence', '--json')
  expect(rotated).toMatchObject({ code: 0, stderr: '' })
  const { kid: second } = JSON.parse(rotated.stdout)
  expect(await published()).toEqual([second, first])
  const { stdout } = await run('keys', 'rotate', '--licence', '--withdraw')
  expect(await published()).toEqual([/The key (\S+) signs/.exec(stdout)?.[1]])
})

const PASSPHRASE = { TESSERA_BACKUP_PASSPHRASE: 'twelve and more' }

/** An empty data folder, and the environment of a server on it. */
async function otherPlace(name: string): Promise<{ data: string; env: NodeJS.ProcessEnv }> {
  const path = join(folder, name)
  await mkdir(path, { mode: 0o711 })
  return { data: path, env: { ...plainEnvironment(path), ...PASSPHRASE } }
}

const contentOf = async (path: string) => (await readdir(path, { recursive: true })).sort()

test('a backup that holds the key needs a passphrase, and is readable by its owner only', async () => {
  const file = join(folder, 'tessera.backup')
  const without = await run('backup', file)
  expect(without).toMatchObject({ code: 1, stderr: expect.stringContaining('BACKUP_PASSPHRASE') })
  const short = { ...env, TESSERA_BACKUP_PASSPHRASE: 'eleven long' }
  const refused = await runCli(['backup', file], { env: short })
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('at least 12') })
  const backedUp = await runCli(['backup', file], { env: { ...env, ...PASSPHRASE } })
  expect(backedUp).toMatchObject({ code: 0, stdout: expect.stringContaining('Backed up') })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const key = await readFile(join(data, 'master.key'), 'utf8')
  expect((await readFile(file)).includes(Buffer.from(key.trim(), 'hex'))).toBe(false)
  const again = await runCli(['backup', file], { env: { ...env, ...PASSPHRASE } })
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('already exists') })
})

test('a restore has all data, and neither a token nor a password of before opens anything', async () => {
  const file = join(folder, 'revived.backup')
  const { api } = loginOf(server)
  const token = await signUpAndLogin('ada', loginOf(server))
  const backedUp = await runCli(['backup', file], { env: { ...env, ...PASSPHRASE } })
  expect(backedUp.code, backedUp.stderr).toBe(0)
  const headers = { authorization: `Bearer ${token}` }
  await api.POST('/api/v1/auth-jwt/logout', { headers })

  const other = await otherPlace('restored')
  const restored = await runCli(['restore', file], { env: other.env })
  expect(restored.code, restored.stderr).toBe(0)
  for (const said of ['Restored', 'login sessions ended', 'new password', 'is unknown here'])
    expect(restored.stdout).toContain(said)
  expect(await readFile(join(other.data, 'master.key'))).toEqual(
    await readFile(join(data, 'master.key')),
  )
  const twice = await runCli(['restore', file], { env: other.env })
  expect(twice).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') })
  expect(await readdir(other.data)).toContain('master.key')

  // No code of the current step and of the next one is accepted: here their minute has passed.
  const database = await openDatabase(
    { databaseUrl: undefined, dataFolder: other.data },
    { applicationName: 'test' },
  )
  await database.sql`update second_factors set last_step = last_step - 3`
  await database.close()

  const second = await startServer({
    dataFolder: other.data,
    env: { PUBLIC_URL: `http://localhost:${server.port}` },
  })
  try {
    const revived = openClient({ baseUrl: second.url, token })
    await expect(answer(revived.api.GET('/api/v1/auth-jwt/user-info'))).rejects.toThrow('over')
    const { username } = admin
    const config = join(folder, 'config')
    const proof = {
      TESSERA_PASSWORD: admin.password,
      TESSERA_SECURITY_CODE: loginCode(admin.otpauth_uri),
    }
    const cli = { ...other.env, XDG_CONFIG_HOME: config, ...proof }
    const login = ['login', '--server', second.url, '--username', username]
    const asked = await runCli(login, { env: cli })
    expect(asked).toMatchObject({ code: 1, stderr: expect.stringContaining('sets a new password') })
    const sets = { ...cli, TESSERA_NEW_PASSWORD: 'an entirely other long phrase' }
    const loggedIn = await runCli([...login, '--json'], { env: sets })
    expect(loggedIn.code, loggedIn.stderr).toBe(0)
    expect(JSON.parse(loggedIn.stdout).recovery_codes).toHaveLength(10)
  } finally {
    await second.stop()
  }
}, 300_000)

test('a planned move keeps the people logged in', async () => {
  const file = join(folder, 'move.backup')
  const token = await signUpAndLogin('ivan', loginOf(server))
  await runCli(['backup', file], { env: { ...env, ...PASSPHRASE } })
  const other = await otherPlace('moved')
  const restored = await runCli(['restore', file, '--keep-logins'], { env: other.env })
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('Logins were kept') })
  const second = await startServer({
    dataFolder: other.data,
    env: { PUBLIC_URL: `http://localhost:${server.port}` },
  })
  try {
    const me = await answer(
      openClient({ baseUrl: second.url, token }).api.GET('/api/v1/auth-jwt/user-info'),
    )
    expect(me.username).toBe('ivan')
  } finally {
    await second.stop()
  }
})

test('a refused restore leaves nothing behind: no key, no database, no folder', async () => {
  const file = join(folder, 'tessera.backup')
  const keyless = join(folder, 'keyless.backup')
  expect((await run('backup', keyless, '--without-key')).code).toBe(0)
  const whole = await readFile(file)
  const half = join(folder, 'half.backup')
  await writeFile(half, whole.subarray(0, whole.length / 2))
  const { data: place, env: there } = await otherPlace('refused')
  const wrong = { ...there, TESSERA_BACKUP_PASSPHRASE: 'another long phrase' }
  const foreign = { ...there, TESSERA_MASTER_KEY: '0'.repeat(64) }
  for (const [path, environment, reason] of [
    [half, there, 'is not a complete backup'],
    [file, wrong, 'The passphrase is not the one'],
    [file, foreign, 'is not the key of this backup'],
    [keyless, there, 'has no master key in it'],
    [keyless, foreign, 'was altered, or the master key'],
    [join(folder, 'absent'), there, 'There is no file'],
  ] as const) {
    const { code, stderr } = await runCli(['restore', path], { env: environment })
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(reason) })
    expect(await contentOf(place)).toEqual([])
  }
}, 300_000)

test('a backup of an older Tessera is restored only with --accept-old, and then in full', async () => {
  const old = new URL('../../../server/test/upgrade/2026-11-28.backup.tar.gz', import.meta.url)
  const file = fileURLToPath(old)
  const { data: place, env: there } = await otherPlace('old')
  const refused = await runCli(['restore', file], { env: there })
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/was made by an older Tessera.* restore it with --accept-old/)
  expect(await contentOf(place)).toEqual([])

  const newer = await runCli(['restore', join(folder, 'half.backup'), '--accept-old'], {
    env: there,
  })
  expect(newer).toMatchObject({ code: 1, stderr: expect.stringContaining('not a complete backup') })
  const restored = await runCli(['restore', file, '--accept-old'], { env: there })
  expect(restored.code, restored.stderr).toBe(0)
  for (const said of ['Restored', 'login sessions ended', 'new password'])
    expect(restored.stdout).toContain(said)
  expect((await stat(join(place, 'master.key'))).mode & 0o777).toBe(0o600)
  const again = await runCli(['restore', file, '--accept-old'], { env: there })
  expect(again).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Restore into a new database'),
  })
}, 300_000)

test('a restore that is refused by the database removes the key and the folders that it made', async () => {
  const file = join(folder, 'tessera.backup')
  const place = join(folder, 'nowhere', 'at', 'all')
  const url = 'postgres://me:pw@127.0.0.1:1/own'
  const elsewhere = { ...plainEnvironment(place), ...PASSPHRASE, DATABASE_URL: url }
  const refused = await runCli(['restore', file], { env: elsewhere })
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('does not answer') })
  expect(await readdir(folder)).not.toContain('nowhere')
})

test('without a demo, the demo command says how to make one', async () => {
  const { code, stderr } = await run('demo')
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('--demo') })
})

const loginOf = ({ url }: ServerProcess) => openClient({ baseUrl: url })

/** @returns The access token. */
async function signUpAndLogin(
  username: string,
  { api }: ReturnType<typeof loginOf>,
): Promise<string> {
  const password = 'a good long phrase'
  const email = `${username}@example.org`
  await api.POST('/api/v1/user', {
    body: { username, email, password1: password, password2: password },
  })
  const enrolment = await answer(
    api.POST('/api/v1/auth-totp/qrcode', {
      body: { username, password },
      headers: { accept: 'application/json' },
    }),
  )
  const { secret } = enrolment as { secret: string }
  const body = { username, password, security_code: loginCode(secret), delivery: 'body' as const }
  const { access_token = '' } = await answer(api.POST('/api/v1/auth-jwt/login', { body }))
  return access_token
}
