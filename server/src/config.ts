import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { OperatorError } from './db/operatorError.ts'
import { parseMasterKey } from './vault/masterKey.ts'

/** Every setting of an operator. One object, made once, frozen. */
export interface Config {
  readonly port: number
  readonly host: string
  /** How many server processes answer on the port; `auto`: one for each core. */
  readonly processes: 'auto' | number
  /**
   * The address at which people reach this server: `iss` of its tokens. With `https`, cookies are
   * Secure. No trailing slash.
   */
  readonly publicUrl: string
  /**
   * Whose `X-Forwarded-For` is trusted: addresses and networks, or a number of proxies; `false`:
   * nobody's.
   */
  readonly trustProxy: false | number | readonly string[]
  readonly metricsToken: string | undefined
  readonly databaseUrl: string | undefined
  /** A Redis that may answer first. PostgreSQL remains the source of truth. */
  readonly redisUrl: string | undefined
  readonly dataFolder: string
  readonly masterKey: Buffer | undefined
  readonly logLevel: LogLevel
  readonly rateLimitScale: number
  /** Other origins whose pages may call with credentials. */
  readonly allowedOrigins: readonly string[]
}

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** A setting, as README and `tessera doctor` list it. */
export interface Setting {
  readonly name: string
  readonly default: string
  readonly meaning: string
  /** Shown as set or not set, never as text. */
  readonly secret: boolean
}

export const SETTINGS: readonly Setting[] = [
  setting('PORT', '8000', 'port to listen on'),
  setting('HOST', '127.0.0.1', 'address to listen on; 0.0.0.0 for every network'),
  setting(
    'PROCESSES',
    '1',
    'number of server processes on this port, from 1 to 64; auto: one per core',
  ),
  setting(
    'PUBLIC_URL',
    'http://localhost:<PORT>',
    'the address at which people reach this server; https makes cookies Secure',
  ),
  setting(
    'TRUST_PROXY',
    'none',
    'the proxies whose X-Forwarded-For is trusted: "loopback", addresses or networks with commas, or a number of proxies',
  ),
  setting('METRICS_TOKEN', 'none', 'bearer token for /metrics from other machines', true),
  setting(
    'DATABASE_URL',
    'none',
    'a PostgreSQL 15 or newer; without it the embedded one starts',
    true,
  ),
  setting(
    'REDIS_URL',
    'none',
    'a Redis 7 or Valkey that counts general rate limits across servers and refuses ended logins sooner; without it each server counts its own',
    true,
  ),
  setting('TESSERA_DATA', '.tessera', 'folder of the embedded engine and the master key'),
  setting(
    'TESSERA_MASTER_KEY',
    'made on the first start',
    '64 hex digits; without it the file master.key in TESSERA_DATA',
    true,
  ),
  setting('LOG_LEVEL', 'info', 'debug, info, warn, error or silent'),
  setting(
    'RATE_LIMIT_SCALE',
    '1',
    'multiplies every rate limit except those on guessing a password or code',
  ),
  setting('ALLOWED_ORIGINS', 'none', 'other origins whose pages may call the API, with commas'),
]

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Parses the environment once. An empty variable counts as not set.
 *
 * @throws {OperatorError} that names the variable and says what it must be.
 */
export function readConfig(environment: Environment): Config {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined
  const port = integer(read('PORT') ?? '8000', 'PORT', 0, 65_535)
  return Object.freeze({
    port,
    host: read('HOST') ?? '127.0.0.1',
    processes: parseProcesses(read('PROCESSES') ?? '1'),
    publicUrl: origin(read('PUBLIC_URL') ?? `http://localhost:${port}`, 'PUBLIC_URL'),
    trustProxy: parseTrustProxy(read('TRUST_PROXY')),
    metricsToken: atLeast16(read('METRICS_TOKEN')),
    databaseUrl: parseDatabaseUrl(read('DATABASE_URL')),
    redisUrl: parseRedisUrl(read('REDIS_URL')),
    dataFolder: resolve(read('TESSERA_DATA') ?? '.tessera'),
    masterKey: parseKey(read('TESSERA_MASTER_KEY')),
    logLevel: parseLogLevel(read('LOG_LEVEL') ?? 'info'),
    rateLimitScale: parseScale(read('RATE_LIMIT_SCALE') ?? '1'),
    allowedOrigins: list(read('ALLOWED_ORIGINS')).map((text) => origin(text, 'ALLOWED_ORIGINS')),
  })
}

function setting(name: string, fallback: string, meaning: string, secret = false): Setting {
  return { name, default: fallback, meaning, secret }
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || [])
}

function integer(text: string, name: string, min: number, max: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max)
    throw new OperatorError(`${name} must be a whole number from ${min} to ${max}, not "${text}".`)
  return value
}

/** More processes on one machine would wait for each other. */
export const MOST_PROCESSES = 64

function parseProcesses(text: string): Config['processes'] {
  if (text === 'auto') return text
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > MOST_PROCESSES)
    throw new OperatorError(
      `PROCESSES must be auto or a whole number from 1 to ${MOST_PROCESSES}, not "${text}".`,
    )
  return count
}

function origin(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search
  if (!plain || url.username || url.password || url.hash)
    throw new OperatorError(
      `${name} must be an http or https address without a path, such as https://tickets.example.org, not "${text}".`,
    )
  return url.origin
}

function parseTrustProxy(text: string | undefined): Config['trustProxy'] {
  if (text === undefined || text === 'none') return false
  if (/^\d+$/.test(text)) return integer(text, 'TRUST_PROXY', 1, 10)
  const proxies = list(text)
  const wrong = proxies.find((proxy) => !isProxy(proxy))
  if (wrong !== undefined)
    throw new OperatorError(
      `TRUST_PROXY must be "loopback", addresses or networks such as 10.0.0.0/8, or a number of proxies from 1 to 10, not "${wrong}".`,
    )
  return proxies
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  )
}

function parseDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!/^postgres(ql)?:\/\/\S+$/.test(text))
    throw new OperatorError('DATABASE_URL must begin with postgres:// or postgresql://.')
  return text
}

/**
 * One server, without a cluster: `redis://` or, encrypted, `rediss://`, with the database number as
 * its path.
 */
function parseRedisUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOne = url && /^rediss?:$/.test(url.protocol) && url.hostname !== '' && !url.hash
  if (!isOne || url.search || !/^(\/\d{0,4})?$/.test(url.pathname))
    throw new OperatorError(
      'REDIS_URL must be the address of one Redis, such as redis://localhost:6379. Where needed, put :password@ before the host and /1 after the port, or use rediss:// for TLS.',
    )
  return text
}

function parseKey(text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined
  const key = parseMasterKey(text)
  if (!key)
    throw new OperatorError(
      'TESSERA_MASTER_KEY must be 64 hex digits. Copy it from your backup, or unset it to use the file master.key.',
    )
  return key
}

function atLeast16(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < 16)
    throw new OperatorError('METRICS_TOKEN must have at least 16 characters.')
  return text
}

const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']

function parseLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text)
  if (!level)
    throw new OperatorError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${text}".`)
  return level
}

function parseScale(text: string): number {
  const scale = Number(text)
  if (!(scale >= 0.01 && scale <= 1_000_000))
    throw new OperatorError(
      `RATE_LIMIT_SCALE must be a number from 0.01 to 1000000, not "${text}".`,
    )
  return scale
}
