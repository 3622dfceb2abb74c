import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, type WrongSettings } from './config.ts'
import { OperatorError } from './db/operatorError.ts'
import { SETTINGS } from './settings.ts'

test('an empty environment gives a server for this machine only, with everything else off', () => {
  expect(readConfig({})).toEqual({
    port: 8000,
    host: '127.0.0.1',
    processes: 1,
    publicUrl: 'http://localhost:8000',
    tls: undefined,
    installationName: 'Tessera localhost 8000',
    trustProxy: false,
    metricsToken: undefined,
    databaseUrl: undefined,
    redisUrl: undefined,
    smtpUrl: undefined,
    mailFrom: undefined,
    dataFolder: resolve('.tessera'),
    masterKey: undefined,
    logLevel: 'info',
    storageLimits: {},
    rateLimitScale: 1,
    streamsPerUser: 20,
    streamsPerAddress: 250,
    connectionsPerAddress: 1_000,
    allowedOrigins: [],
    cookiePrefix: '',
    backchannelHosts: [],
  })
})

test('every setting is read, and blanks around it are not part of it', () => {
  const config = readConfig({
    PORT: ' 9000 ',
    HOST: '0.0.0.0',
    PROCESSES: 'auto',
    PUBLIC_URL: 'https://Tickets.Example.org/',
    TLS_CERT: import.meta.filename,
    TLS_KEY: import.meta.filename,
    INSTALLATION_NAME: ' Bu\u0308cherhalle ',
    TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32',
    METRICS_TOKEN: 'a token of sixteen',
    DATABASE_URL: 'postgresql://tessera:pw@db/tessera',
    REDIS_URL: 'rediss://:pw@redis.example.org:6380/2',
    SMTP_URL: 'smtp://me:p%40w@mail.example.org:587',
    MAIL_FROM: 'Tickets@Bücher.Example',
    TESSERA_DATA: 'some/folder',
    TESSERA_MASTER_KEY: '0F'.repeat(32),
    LOG_LEVEL: 'warn',
    RATE_LIMIT_SCALE: '0.5',
    STREAMS_PER_USER: '5',
    STREAMS_PER_ADDRESS: '1000',
    CONNECTIONS_PER_ADDRESS: '20000',
    ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080',
    COOKIE_PREFIX: 'lab_',
    BACKCHANNEL_HOSTS: 'Lab, wiki',
    STORAGE_LIMITS: 'events=20000, members = 300000',
  })
  expect(config).toEqual({
    port: 9000,
    host: '0.0.0.0',
    processes: 'auto',
    publicUrl: 'https://tickets.example.org',
    tls: { certFile: import.meta.filename, keyFile: import.meta.filename },
    installationName: 'B\u00fccherhalle',
    trustProxy: ['loopback', '10.0.0.0/8', '2001:db8::/32'],
    metricsToken: 'a token of sixteen',
    databaseUrl: 'postgresql://tessera:pw@db/tessera',
    redisUrl: 'rediss://:pw@redis.example.org:6380/2',
    smtpUrl: 'smtp://me:p%40w@mail.example.org:587',
    mailFrom: 'Tickets@xn--bcher-kva.example',
    dataFolder: resolve('some/folder'),
    masterKey: Buffer.alloc(32, 0x0f),
    logLevel: 'warn',
    storageLimits: { events: 20_000, members: 300_000 },
    rateLimitScale: 0.5,
    streamsPerUser: 5,
    streamsPerAddress: 1_000,
    connectionsPerAddress: 20_000,
    allowedOrigins: ['https://a.example', 'http://b.example:8080'],
    cookiePrefix: 'lab_',
    backchannelHosts: ['lab', 'wiki'],
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('a mail server needs an address that letters come from', () => {
  expect(() => readConfig({ SMTP_URL: 'smtp://mail.example.org' })).toThrow(
    'MAIL_FROM must be an e-mail address, such as tickets@example.org, and set if SMTP_URL is set.',
  )
})

test('an empty variable counts as not set', () => {
  const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, '  ']))
  expect(readConfig(empty)).toEqual(readConfig({}))
})

test('the public address follows the port when it is not set', () => {
  expect(readConfig({ PORT: '8123' }).publicUrl).toBe('http://localhost:8123')
})

test('with a certificate the public address is https, and one file alone is refused', () => {
  const file = import.meta.filename
  const tls = { TLS_CERT: file, TLS_KEY: file }
  expect(readConfig({ ...tls, PORT: '8443' }).publicUrl).toBe('https://localhost:8443')
  expect(() => readConfig({ ...tls, PUBLIC_URL: 'http://a.example' })).toThrow('PUBLIC_URL must be')
  expect(() => readConfig({ TLS_CERT: file })).toThrow('TLS_KEY must be')
  expect(() => readConfig({ TLS_KEY: file })).toThrow('TLS_CERT must be')
})

test('the installation is named after the host of its public address when it has no name', () => {
  const nameAt = (PUBLIC_URL: string) => readConfig({ PUBLIC_URL }).installationName
  expect(nameAt('https://tickets.example.org')).toBe('Tessera tickets.example.org')
  expect(nameAt('https://tickets.example.org:8443')).toBe('Tessera tickets.example.org 8443')
  expect(nameAt('http://[::1]:8000')).not.toContain(':')
  expect(readConfig({ PORT: '8001' }).installationName).not.toBe(readConfig({}).installationName)
})

test('a number of proxies, or none, may be trusted', () => {
  expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2)
  expect(readConfig({ TRUST_PROXY: 'none' }).trustProxy).toBe(false)
})

/** A piece that stands in bad values. No sentence may have it. */
const MARKER = 'hush-hush'

const BAD: Readonly<Record<string, readonly string[]>> = {
  PORT: ['-1', '65536', '80.5', '0x50', '1e3', MARKER, '99999999999999999999'],
  HOST: [`http://${MARKER}`, `${MARKER} x`, `me:${MARKER}@host`, `-${MARKER}`, `${MARKER}/8`],
  PROCESSES: ['0', '65', '-1', '1.5', MARKER, 'AUTO', '0x2'],
  TLS_CERT: [`/${MARKER}`, '.'],
  TLS_KEY: [`/${MARKER}`, '.'],
  PUBLIC_URL: [
    'localhost:8000',
    `ftp://${MARKER}`,
    `https://a.example/${MARKER}`,
    `https://a.example?${MARKER}=1`,
    `https://a.example#${MARKER}`,
    `https://${MARKER}@a.example`,
    `https://:${MARKER}@a.example`,
    'https://',
  ],
  INSTALLATION_NAME: [
    `${MARKER}:8000`,
    `${MARKER}\nx`,
    `${MARKER}\u2028x`,
    `\u202e${MARKER}`,
    '\u200b',
    '\u3164',
    MARKER.repeat(8),
  ],
  TRUST_PROXY: ['0', '11', MARKER, '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', '300.1.1.1', '*'],
  METRICS_TOKEN: [MARKER, `${MARKER}-with-an-å-in-it`, `${MARKER}\nof two lines`],
  DATABASE_URL: [
    `mysql://${MARKER}@db`,
    MARKER,
    `postgres:// ${MARKER}`,
    `postgres://me:${MARKER}/x@db/own`,
    `postgres://me:12/${MARKER}@db/own`,
    `postgres://me:${MARKER}#x@db/own`,
    `postgres://me:12#${MARKER}@db/own`,
    `postgres://me:${MARKER}?x@db/own`,
    `postgres://me:12?x=${MARKER}@db/own`,
    `postgres://me:${MARKER}%zz@db/own`,
    `postgres://me:${MARKER}%@db/own`,
    `postgres://me:x@${MARKER}/@db/own`,
    `postgres://me:x@${MARKER}/y@a,b/own`,
    `postgres://me:pw@db:${MARKER}/own`,
    `postgres://me:pw@db/own?${MARKER}`,
    `postgres://me:pw@[${MARKER}]/own`,
  ],
  SMTP_URL: [
    MARKER,
    `http://${MARKER}@mail`,
    `smtp://me:${MARKER}#@mail`,
    `smtp://${MARKER}@mail`,
    `smtp://me:pw@mail/${MARKER}`,
    `smtp://me:pw@mail?x=${MARKER}`,
  ],
  MAIL_FROM: [MARKER, `Doors <${MARKER}@example.org>`],
  REDIS_URL: [
    MARKER,
    `http://${MARKER}@redis`,
    'redis://:6379',
    `redis:${MARKER}`,
    `redis://:${MARKER}@redis/name`,
    `redis://redis/0?password=${MARKER}`,
    `redis://a,b:${MARKER}`,
    `redis://:${MARKER}/x@redis`,
    `redis://me:12/${MARKER}@redis`,
    `redis://:${MARKER}#x@redis`,
    `redis://:${MARKER}?x@redis`,
    `redis://:${MARKER}%zz@redis`,
  ],
  TESSERA_DATA: [
    `/dev/null/${MARKER}`,
    `${import.meta.filename}/${MARKER}`,
    ...(process.platform === 'linux' ? [`/proc/${MARKER}`, '/proc', `/sys/${MARKER}/x`] : []),
  ],
  TESSERA_MASTER_KEY: [MARKER, 'ab'.repeat(31), 'ab'.repeat(33), 'g'.repeat(64)],
  LOG_LEVEL: [MARKER, 'INFO', 'trace'],
  STREAMS_PER_USER: ['0', '1001', '-1', '1.5', MARKER],
  STREAMS_PER_ADDRESS: ['0', '1001', '-1', '1.5', MARKER],
  CONNECTIONS_PER_ADDRESS: ['0', '1000001', '-1', '1.5', MARKER],
  RATE_LIMIT_SCALE: ['0', '-1', 'NaN', 'Infinity', '1e7', MARKER],
  COOKIE_PREFIX: [`${MARKER} x`, `__Host-${MARKER}`, `_${MARKER}`, `${MARKER};`],
  BACKCHANNEL_HOSTS: [`${MARKER}/x`, `lab,http://${MARKER}`],
  STORAGE_LIMITS: [
    MARKER,
    `${MARKER}=1`,
    'events',
    'events=0',
    'events=-1',
    'events=1,events=2',
    'toString=3',
  ],
  ALLOWED_ORIGINS: [MARKER, `https://a.example,https://b.example/${MARKER}`, '*', 'null'],
}
const everyBad = Object.entries(BAD).flatMap(([name, values]) =>
  values.map((value) => [name, value] as const),
)

test('every setting has values that are refused', () => {
  expect(Object.keys(BAD).sort()).toEqual(SETTINGS.map(({ name }) => name).sort())
})

test.each(everyBad)(
  '%s=%s is refused by name in one sentence, without its value',
  (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(OperatorError)
    expect(read).toThrow(new RegExp(`^${name} must be [^\n]*\\.$`))
    expect(read).not.toThrow(MARKER)
  },
)

test('all bad settings are said at once, one sentence each', () => {
  const environment = Object.fromEntries(everyBad)
  try {
    readConfig(environment)
    expect.unreachable()
  } catch (error) {
    const { message, wrong } = error as WrongSettings
    expect(wrong.map(({ name }) => name).sort()).toEqual(SETTINGS.map(({ name }) => name).sort())
    expect(message.split('\n')).toHaveLength(SETTINGS.length)
    expect(message).not.toContain(MARKER)
  }
})

test.each([
  'postgres:///postgres',
  'postgres://me@/own',
  'postgres://me:p%2Fw%40@db:5432/own?sslmode=verify-full&sslrootcert=/etc/ca.pem',
  'postgres://me:p@w@db/own',
  'postgresql://me:pw@a:5432,b:5433/own',
  'postgres://me:pw@[::1]:5432/own',
  'postgres://%2Fvar%2Frun/own',
  'postgres://127.0.0.1:1/own?user=me&password=pw',
])('the address of a database that has one meaning is taken: %s', (databaseUrl) => {
  expect(readConfig({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
})

test('each setting is listed once, with its meaning; what holds a secret is marked', () => {
  expect(new Set(SETTINGS.map(({ name }) => name)).size).toBe(SETTINGS.length)
  for (const { name, meaning, rule } of SETTINGS) expect(meaning && rule, name).not.toBe('')
  const secret = SETTINGS.filter((setting) => setting.secret).map(({ name }) => name)
  expect(secret.sort()).toEqual([
    'DATABASE_URL',
    'METRICS_TOKEN',
    'REDIS_URL',
    'SMTP_URL',
    'TESSERA_MASTER_KEY',
  ])
})
