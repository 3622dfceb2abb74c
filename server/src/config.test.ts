import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, SETTINGS } from './config.ts'
import { OperatorError } from './db/operatorError.ts'

test('an empty environment gives a server for this machine only, with everything else off', () => {
  expect(readConfig({})).toEqual({
    port: 8000,
    host: '127.0.0.1',
    processes: 1,
    publicUrl: 'http://localhost:8000',
    trustProxy: false,
    metricsToken: undefined,
    databaseUrl: undefined,
    redisUrl: undefined,
    dataFolder: resolve('.tessera'),
    masterKey: undefined,
    logLevel: 'info',
    rateLimitScale: 1,
    allowedOrigins: [],
  })
})

test('every setting is read, and blanks around it are not part of it', () => {
  const config = readConfig({
    PORT: ' 9000 ',
    HOST: '0.0.0.0',
    PROCESSES: 'auto',
    PUBLIC_URL: 'https://Tickets.Example.org/',
    TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32',
    METRICS_TOKEN: 'a token of sixteen',
    DATABASE_URL: 'postgresql://tessera:pw@db/tessera',
    REDIS_URL: 'rediss://:pw@redis.example.org:6380/2',
    TESSERA_DATA: 'some/folder',
    TESSERA_MASTER_KEY: '0F'.repeat(32),
    LOG_LEVEL: 'warn',
    RATE_LIMIT_SCALE: '0.5',
    ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080',
  })
  expect(config).toEqual({
    port: 9000,
    host: '0.0.0.0',
    processes: 'auto',
    publicUrl: 'https://tickets.example.org',
    trustProxy: ['loopback', '10.0.0.0/8', '2001:db8::/32'],
    metricsToken: 'a token of sixteen',
    databaseUrl: 'postgresql://tessera:pw@db/tessera',
    redisUrl: 'rediss://:pw@redis.example.org:6380/2',
    dataFolder: resolve('some/folder'),
    masterKey: Buffer.alloc(32, 0x0f),
    logLevel: 'warn',
    rateLimitScale: 0.5,
    allowedOrigins: ['https://a.example', 'http://b.example:8080'],
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('an empty variable counts as not set', () => {
  const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, '  ']))
  expect(readConfig(empty)).toEqual(readConfig({}))
})

test('the public address follows the port when it is not set', () => {
  expect(readConfig({ PORT: '8123' }).publicUrl).toBe('http://localhost:8123')
})

test('a number of proxies, or none, may be trusted', () => {
  expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2)
  expect(readConfig({ TRUST_PROXY: 'none' }).trustProxy).toBe(false)
})

const BAD: Readonly<Record<string, readonly string[]>> = {
  PORT: ['-1', '65536', '80.5', '0x50', '1e3', 'http', '99999999999999999999'],
  PROCESSES: ['0', '65', '-1', '1.5', 'all', 'AUTO', '0x2'],
  PUBLIC_URL: [
    'localhost:8000',
    'ftp://a.example',
    'https://a.example/path',
    'https://a.example?x=1',
    'https://a.example#x',
    'https://user@a.example',
    'https://:pw@a.example',
    'https://',
  ],
  TRUST_PROXY: ['0', '11', 'yes', '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', '300.1.1.1', '*'],
  METRICS_TOKEN: ['short'],
  DATABASE_URL: ['mysql://secret-text@db', 'secret-text', 'postgres:// secret-text'],
  REDIS_URL: [
    'secret-text',
    'http://secret-text@redis',
    'redis://:6379',
    'redis:secret-text',
    'redis://:secret-text@redis/name',
    'redis://redis/0?password=secret-text',
    'redis://a,b:secret-text',
  ],
  TESSERA_MASTER_KEY: ['secret-text', 'ab'.repeat(31), 'ab'.repeat(33), 'g'.repeat(64)],
  LOG_LEVEL: ['verbose', 'INFO', 'trace'],
  RATE_LIMIT_SCALE: ['0', '-1', 'NaN', 'Infinity', '1e7', 'fast'],
  ALLOWED_ORIGINS: ['a.example', 'https://a.example,https://b.example/x', '*', 'null'],
}
const everyBad = Object.entries(BAD).flatMap(([name, values]) =>
  values.map((value) => [name, value] as const),
)

test.each(everyBad)('%s=%s is refused by name, and no secret is repeated', (name, value) => {
  const read = () => readConfig({ [name]: value })
  expect(read).toThrow(OperatorError)
  expect(read).toThrow(name)
  if (SETTINGS.find((setting) => setting.name === name)?.secret) expect(read).not.toThrow(value)
})

test('each setting is listed once, with its meaning; what holds a secret is marked', () => {
  expect(new Set(SETTINGS.map(({ name }) => name)).size).toBe(SETTINGS.length)
  for (const { name, meaning } of SETTINGS) expect(meaning, name).not.toBe('')
  const secret = SETTINGS.filter((setting) => setting.secret).map(({ name }) => name)
  expect(secret.sort()).toEqual([
    'DATABASE_URL',
    'METRICS_TOKEN',
    'REDIS_URL',
    'TESSERA_MASTER_KEY',
  ])
})
