import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { answer, openClient } from '@tessera/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loginCode } from '../../test/authenticator.ts'
import { type CliOutcome, runCli } from '../../test/runCli.ts'
import {
  plainEnvironment,
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
} from '../../test/serverProcess.ts'

const PASSWORD = 'a good long phrase'

let folder = ''
let server: ServerProcess
let eventId = ''
const secrets: Record<string, string> = {}

beforeAll(async () => {
  const made = await temporaryData()
  folder = made.folder
  const data = made.dataFolder
  server = await startServer({ dataFolder: data })
})

afterAll(async () => {
  await server.stop()
  await removeFolder(folder)
})

/** Each person has their own settings folder, as on their own machine. */
const environmentOf = (who: string): NodeJS.ProcessEnv => ({
  ...plainEnvironment(join(folder, 'data')),
  XDG_CONFIG_HOME: join(folder, `home-of-${who}`),
  TESSERA_SERVER: server.url,
})

const as = (who: string, args: readonly string[], input = '') =>
  runCli(args, { env: environmentOf(who), input })

async function json(who: string, ...args: string[]) {
  const { code, stdout, stderr } = await as(who, [...args, '--json'])
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Signs up, enrols and logs in; `npx tessera login` reads password and code from its input. */
async function person(username: string): Promise<void> {
  const created = await as(
    'nobody',
    ['user', 'create', username, '--email', `${username}@example.org`, '--json'],
    `${PASSWORD}\n`,
  )
  expect(JSON.parse(created.stdout)).toMatchObject({ username, is_active: true })
  const { api } = openClient({ baseUrl: server.url })
  const body = { username, password: PASSWORD }
  const headers = { accept: 'application/json' }
  const shown = await answer(api.POST('/api/v1/auth-totp/qrcode', { body, headers }))
  secrets[username] = (shown as { secret: string }).secret
  const login = await as(
    username,
    ['login', '--username', username],
    `${PASSWORD}\n${loginCode(secrets[username])}\n`,
  )
  expect(login).toMatchObject({ code: 0, stderr: '' })
  expect(login.stdout).toContain(`logged in to ${server.url} as ${username}.`)
}

test('people sign up and log in; only they can read the file with their tokens', async () => {
  await Promise.all(['olga', 'gus', 'ada'].map(person))
  const file = join(folder, 'home-of-ada', 'tessera', 'logins.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).not.toContain(PASSWORD)
  expect(await json('ada', 'user', 'show')).toMatchObject({ username: 'ada', role: 'user' })
  expect(await json('nobody', 'user', 'show', 'ada')).not.toHaveProperty('email')
})

test('a wrong password is refused in one sentence', async () => {
  const { code, stdout, stderr } = await as(
    'eve',
    ['login', '--username', 'ada'],
    'wrong\n123456\n',
  )
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toBe('User name, password or code is wrong. Check them and try again.\n')
})

test('an organiser creates an event, and lets an agent scan there', async () => {
  const admin = await runCli(
    ['admin', 'create', '--username', 'root', '--email', 'r@x.org', '--json'],
    {
      env: environmentOf('root'),
    },
  )
  const { password, otpauth_uri } = JSON.parse(admin.stdout)
  const input = `${password}\n${loginCode(otpauth_uri)}\n`
  expect(await as('root', ['login', '--username', 'root'], input)).toMatchObject({ code: 0 })
  const logins = JSON.parse(
    await readFile(join(folder, 'home-of-root', 'tessera', 'logins.json'), 'utf8'),
  )
  const { api } = openClient({
    baseUrl: server.url,
    token: logins.servers[server.url].access_token,
  })
  const path = { username: 'olga' }
  await api.PUT('/api/v1/user/{username}/role', { params: { path }, body: { role: 'organiser' } })

  const when = ['--starts-at', '2030-06-01T18:00:00Z', '--capacity', '10']
  const made = await json('olga', 'event', 'create', '--title', 'A night', ...when, '--digits', '8')
  eventId = made.uuid
  expect(made).toMatchObject({ status: 'DRAFT', totp: { digits: 8 } })
  expect(await json('olga', 'event', 'publish', eventId)).toMatchObject({ status: 'PUBLISHED' })
  expect(await json('olga', 'event', 'add-agent', eventId, 'gus')).toMatchObject({
    username: 'gus',
  })
  const { items } = await json('nobody', 'event', 'list', '--title', 'night')
  expect(items).toHaveLength(1)
  const refused = await as('ada', ['event', 'cancel', eventId])
  expect(refused.code).toBe(1)
})

test('a held ticket is shown as a code, and the gate lets its holder in once', async () => {
  const ticket = await json('ada', 'register', eventId)
  expect(await json('ada', 'register', eventId)).toEqual(ticket)
  const shown = await as('ada', ['ticket', 'show', '--once'])
  expect(shown.stdout).toMatch(/^T1\.[0-9A-Z]{16}\.\d{8}\n$/)
  const lines = `${shown.stdout}\nnonsense\n${shown.stdout}${'x'.repeat(5000)}\n`
  const gate = await as('gus', ['gate', '--gate', 'North', '--json'], lines)
  const outcomes = gate.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(outcomes.map(({ result, reason }) => [result, reason])).toEqual([
    ['admitted', null],
    ['refused', 'malformed'],
    ['refused', 'already_consumed'],
    ['undecided', 'malformed_input'],
  ])
  expect(outcomes[0].name).toBe('ada')
  expect(gate.stderr).toBe('4 scanned: 1 admitted, 2 refused, 1 without an answer.\n')
  expect(gate.code).toBe(1)
  const plain = await as('gus', ['gate'], shown.stdout)
  expect(plain).toMatchObject({ code: 0, stderr: '1 scanned: 0 admitted, 1 refused.\n' })
  expect(plain.stdout).toMatch(/^REFUSED {2}ada {2}Already let in at .*, gate North\.\n$/)
})

test('of several tickets of one event one is named, shown and cancelled by its id', async () => {
  const logins = JSON.parse(
    await readFile(join(folder, 'home-of-olga', 'tessera', 'logins.json'), 'utf8'),
  )
  const { access_token: token } = logins.servers[server.url]
  const { api } = openClient({ baseUrl: server.url, token })
  const given = await answer(
    api.POST('/api/v1/event/{id}/users', {
      params: { path: { id: eventId } },
      body: { username: 'ada', another: true },
    }),
  )
  const several = await as('ada', ['ticket', 'show', '--event', eventId, '--once'])
  expect(several.code).toBe(1)
  expect(several.stderr).toContain('You hold several tickets of this event')
  expect(several.stderr).toContain(given.uuid)
  expect(several.stderr.match(/^ {2}[0-9a-f-]{36}$/gm)).toHaveLength(2)
  expect(await json('olga', 'ticket', 'cancel', given.uuid)).toMatchObject({
    uuid: given.uuid,
    status: 'CANCELLED',
  })
  const shown = await as('ada', ['ticket', 'show', '--event', eventId, '--once'])
  expect(shown.stdout).toMatch(/^T1\./)
})

test('a gate continues after its server was away for a moment', async () => {
  const { stdout } = await as('ada', ['ticket', 'show', '--once'])
  await server.stop()
  const scanning = await new Promise<{ outcome: Promise<CliOutcome> }>((resolve) => {
    const outcome = runCli(['gate'], {
      env: environmentOf('gus'),
      input: stdout,
      onStderr: (said) => said.includes('Trying again') && resolve({ outcome }),
    })
  })
  server = await startServer({ dataFolder: join(folder, 'data'), port: server.port })
  const { code, stderr } = await scanning.outcome
  expect(code).toBe(0)
  expect(stderr).toContain('does not answer. Trying again…')
  expect(stderr).toContain('1 scanned: 0 admitted, 1 refused.')
})

test('after a logout nobody is logged in', async () => {
  expect((await as('ada', ['logout'])).code).toBe(0)
  const { code, stderr } = await as('ada', ['register', eventId])
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `You are not logged in to ${server.url}. Run npx tessera login first.\n`,
  })
})

test('where no server answers, a command says so before it asks for anything', async () => {
  const env = { ...environmentOf('nobody'), TESSERA_SERVER: 'http://127.0.0.1:9' }
  const commands = [['login'], ['user', 'create', 'eva', '--email', 'eva@example.org']]
  for (const command of commands) {
    const { code, stderr } = await runCli(command, { env, input: '' })
    expect(code, command.join(' ')).toBe(1)
    expect(stderr).toContain('Check its address and your network.')
    expect(stderr).not.toMatch(/Password|User name/)
  }
})
