import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SETTINGS } from '@tessera/server/settings.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../test/runCli.ts'
import { plainEnvironment, removeFolder, temporaryFolder } from '../../test/serverProcess.ts'
import type { Command } from '../command.ts'

/** A piece of bad values. No output may have it. */
const MARKER = 'hush-hush'

/** Refused when it is read. */
const REFUSED: Readonly<Record<string, string>> = {
  PORT: MARKER,
  HOST: `me:${MARKER}@host`,
  PROCESSES: MARKER,
  PUBLIC_URL: `https://me:${MARKER}@a.example`,
  TLS_CERT: `/${MARKER}`,
  TLS_KEY: `/${MARKER}`,
  INSTALLATION_NAME: `${MARKER}:x`,
  TRUST_PROXY: MARKER,
  METRICS_TOKEN: MARKER,
  DATABASE_URL: `postgres://me:12/${MARKER}@db/own`,
  REDIS_URL: `redis://:${MARKER}#@redis`,
  SMTP_URL: `smtp://:${MARKER}#@mail`,
  MAIL_FROM: `${MARKER}@`,
  TESSERA_DATA: `/dev/null/${MARKER}`,
  TESSERA_MASTER_KEY: MARKER,
  LOG_LEVEL: MARKER,
  RATE_LIMIT_SCALE: MARKER,
  STREAMS_PER_USER: MARKER,
  STREAMS_PER_ADDRESS: MARKER,
  CONNECTIONS_PER_ADDRESS: MARKER,
  ALLOWED_ORIGINS: MARKER,
  COOKIE_PREFIX: `__Host-${MARKER}`,
  BACKCHANNEL_HOSTS: `http://${MARKER}`,
  STORAGE_LIMITS: `events=${MARKER}`,
}

/** Well-formed, and of no use: it is found out when it is used. */
const USELESS = [
  ['DATABASE_URL', `postgres://me:${MARKER}@127.0.0.1:1/own`],
  ['DATABASE_URL', `postgres://${MARKER}:pw@${MARKER}.invalid/${MARKER}`],
  ['DATABASE_URL', `postgres://me:pw@127.0.0.1:1/own?sslrootcert=/${MARKER}`],
  ['HOST', `${MARKER}.invalid`],
] as const

/** The arguments of each command that works on the installation. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  start: [],
  migrate: [],
  doctor: [],
  'admin create': ['--username', 'root', '--email', 'root@example.org'],
  'admin show': [],
  'keys rotate': [],
  backup: ['file'],
  restore: ['file'],
  demo: [],
  'mail list': [],
  'mail show': ['x'],
}

let folder = ''
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => removeFolder(folder))

const run = async (words: string, environment: NodeJS.ProcessEnv) => {
  const { TESSERA_DATA, ...plain } = plainEnvironment(join(folder, 'data'))
  const env = { ...plain, PORT: '0', TESSERA_DATA, ...environment }
  const outcome = await runCli([...words.split(' '), ...(ARGUMENTS[words] ?? [])], { env })
  return { ...outcome, said: outcome.stdout + outcome.stderr }
}

test('every command of this folder is tried, and every setting has a bad value', async () => {
  const names = (await readdir(import.meta.dirname)).filter((name) => !name.endsWith('.test.ts'))
  const modules = await Promise.all(names.map((name) => import(`./${name}`)))
  const commands = modules
    .flatMap((module: Record<string, Command>) => Object.values(module))
    .flatMap(({ words, usage }) => (usage === undefined ? [] : words))
  expect(Object.keys(ARGUMENTS)).toEqual(expect.arrayContaining(commands))
  expect(Object.keys(REFUSED).sort()).toEqual(SETTINGS.map(({ name }) => name).sort())
})

test.each(Object.keys(ARGUMENTS))('%s names every bad setting, and no value', async (words) => {
  const { code, said } = await run(words, REFUSED)
  expect(code).toBe(1)
  for (const name of Object.keys(REFUSED)) expect(said).toMatch(new RegExp(`${name} must be .*\\.`))
  expect(said).not.toContain(MARKER)
  expect(said).not.toMatch(/\n\s+at /)
})

test.each(USELESS)('a start with %s=%s says what is wrong, and no value', async (name, value) => {
  const { code, said } = await run('start', { [name]: value })
  expect(code).toBe(1)
  expect(said).toContain(name)
  expect(said).not.toContain(MARKER)
  expect(said).not.toMatch(/\n\s+at /)
})

test.each(['migrate', 'doctor', 'backup'])(
  '%s says no part of a database’s address',
  async (words) => {
    const { code, said } = await run(words, { DATABASE_URL: USELESS[1][1] })
    expect(code).toBe(1)
    expect(said).toContain('DATABASE_URL does not answer')
    expect(said).not.toContain(MARKER)
  },
)

test('a data folder that cannot be used is named by its setting', async () => {
  const data = join(folder, MARKER)
  await mkdir(join(data, 'master.key'), { recursive: true })
  await mkdir(join(data, 'engine.lock'))
  for (const words of ['start', 'migrate', 'backup']) {
    const { code, said } = await run(words, { TESSERA_DATA: data })
    expect(code).toBe(1)
    expect(said).toContain('TESSERA_DATA')
    expect(said).not.toContain(MARKER)
    expect(said).not.toMatch(/\n\s+at /)
  }
})

test('a file of the master key that holds something else is not repeated', async () => {
  const data = join(folder, 'keyed')
  await mkdir(data, { mode: 0o711 })
  await writeFile(join(data, 'master.key'), MARKER)
  const url = { DATABASE_URL: 'postgres://me:pw@127.0.0.1:1/own' }
  for (const words of ['start', 'doctor']) {
    const { code, said } = await run(words, { TESSERA_DATA: data, ...(words === 'doctor' && url) })
    expect(code).toBe(1)
    expect(said).not.toContain(MARKER)
  }
})
