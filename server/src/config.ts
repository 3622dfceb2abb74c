import { statfsSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, resolve } from 'node:path'
import { isDatabaseUrl } from './db/isDatabaseUrl.ts'
import { isRedisUrl } from './db/isRedisUrl.ts'
import { OperatorError } from './db/operatorError.ts'
import { HIGHEST_LIMIT, isLimitName } from './db/storageLimits.ts'
import { isSeen, readLine } from './text/readText.ts'
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
  /** The files of a certificate and its key (PEM), with which this server speaks https itself. */
  readonly tls: TlsFiles | undefined
  /**
   * Whose `X-Forwarded-For` is trusted: addresses and networks, or a number of proxies, of which
   * the nearest has a private address; `false`: nobody's.
   */
  readonly trustProxy: false | number | readonly string[]
  /** What authenticator apps show above the user name. No two installations have the same. */
  readonly installationName: string
  readonly metricsToken: string | undefined
  readonly databaseUrl: string | undefined
  /** A Redis that may answer first. PostgreSQL remains the source of truth. */
  readonly redisUrl: string | undefined
  readonly dataFolder: string
  readonly masterKey: Buffer | undefined
  readonly logLevel: LogLevel
  readonly rateLimitScale: number
  /** Event streams that one user has open at once in each process. */
  readonly streamsPerUser: number
  /** The same of one address (IPv6: a /64). */
  readonly streamsPerAddress: number
  /** Connections that one address (IPv6: a /64) has open at once to each process. */
  readonly connectionsPerAddress: number
  /** Other origins whose pages may call with credentials. */
  readonly allowedOrigins: readonly string[]
  /** Begins the name of each cookie, so that several installations can share a host. */
  readonly cookiePrefix: string
  /** Hosts of this network that applications may register for back-channel logout over http. */
  readonly backchannelHosts: readonly string[]
  /** The operator's numbers in place of ours (`db/storageLimits.ts`). */
  readonly storageLimits: Readonly<Record<string, number>>
}

export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** A setting, as README and `tessera doctor` list it. */
export interface Setting {
  readonly name: string
  readonly default: string
  readonly meaning: string
  /** What follows `must be` in the sentence that refuses a value. It never repeats the value. */
  readonly rule: string
  /** Shown as set or not set, never as text. */
  readonly secret: boolean
}

/** More processes on one machine would wait for each other. */
export const MOST_PROCESSES = 64

/** One address must leave room for others, and a venue full of phones has one address. */
export const DEFAULT_LIMITS = {
  streamsPerUser: 20,
  streamsPerAddress: 250,
  connectionsPerAddress: 1_000,
} as const

const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']

const FILE_RULE = 'the path of a file, such as /etc/tessera/tls.pem'

const ORIGIN_RULE = 'an http or https address without a path, such as https://tickets.example.org'

export const SETTINGS: readonly Setting[] = [
  setting('PORT', {
    default: '8000',
    meaning: 'port to listen on',
    rule: 'a whole number from 0 to 65535',
  }),
  setting('HOST', {
    default: '127.0.0.1',
    meaning: 'address to listen on; 0.0.0.0 for every network',
    rule: 'an address or the name of a host, such as 127.0.0.1',
  }),
  setting('PROCESSES', {
    default: '1',
    meaning: 'number of server processes on this port, from 1 to 64; auto: one per core',
    rule: `auto or a whole number from 1 to ${MOST_PROCESSES}`,
  }),
  setting('PUBLIC_URL', {
    default: 'http://localhost:<PORT>',
    meaning: 'the address at which people reach this server; https makes cookies Secure',
    rule: `${ORIGIN_RULE}, with https if TLS_CERT is set`,
  }),
  setting('TLS_CERT', {
    default: 'none',
    meaning:
      'file of a certificate with its chain (PEM): this server then speaks https itself on its port; a renewed file is read within half a minute',
    rule: `${FILE_RULE}, set together with TLS_KEY`,
  }),
  setting('TLS_KEY', {
    default: 'none',
    meaning: 'file of the key of TLS_CERT (PEM, without a passphrase)',
    rule: `${FILE_RULE}, set together with TLS_CERT`,
  }),
  setting('INSTALLATION_NAME', {
    default: 'Tessera and the host of PUBLIC_URL',
    meaning: 'the name of this installation in authenticator apps',
    rule: 'one line of 1 to 64 visible characters without a colon, such as Tickets of Example',
  }),
  setting('TRUST_PROXY', {
    default: 'none',
    meaning:
      'the proxies whose X-Forwarded-For is trusted: "loopback", addresses or networks with commas, or a number of proxies, the nearest at a private address',
    rule: 'none, loopback, addresses or networks such as 10.0.0.0/8 with commas, or a number of proxies from 1 to 10',
  }),
  setting('METRICS_TOKEN', {
    default: 'none',
    meaning:
      'bearer token for /metrics; without it, only this machine reads them, and only where PUBLIC_URL is this machine',
    rule: 'a text of at least 16 visible ASCII characters',
    secret: true,
  }),
  setting('DATABASE_URL', {
    default: 'none',
    meaning: 'a PostgreSQL 15 or newer; without it the embedded one starts',
    rule: 'an address such as postgres://user:password@host:5432/name, with / # ? % and @ of user name and password written as %2F %23 %3F %25 and %40',
    secret: true,
  }),
  setting('REDIS_URL', {
    default: 'none',
    meaning:
      'a Redis 7 or Valkey that counts general rate limits across servers and refuses ended logins sooner; without it each server counts its own',
    rule: 'the address of one Redis, such as redis://:password@localhost:6379/1 (rediss:// for TLS), with / # ? % and @ of the password written as %2F %23 %3F %25 and %40',
    secret: true,
  }),
  setting('TESSERA_DATA', {
    default: '.tessera',
    meaning: 'folder of the embedded engine and the master key',
    rule: 'the path of a folder, or of one that can be made; there is a file in its place, or files of the kernel (as in /proc)',
  }),
  setting('TESSERA_MASTER_KEY', {
    default: 'made on the first start',
    meaning: '64 hex digits; without it the file master.key in TESSERA_DATA',
    rule: '64 hex digits, as in your backup, or not set, to use the file master.key',
    secret: true,
  }),
  setting('LOG_LEVEL', {
    default: 'info',
    meaning: 'debug, info, warn, error or silent',
    rule: `one of ${LOG_LEVELS.join(', ')}`,
  }),
  setting('RATE_LIMIT_SCALE', {
    default: '1',
    meaning: 'multiplies every rate limit except those on guessing a password or code',
    rule: 'a number from 0.01 to 1000000',
  }),
  setting('STREAMS_PER_USER', {
    default: String(DEFAULT_LIMITS.streamsPerUser),
    meaning: 'event streams that one user may have open at once, for each process',
    rule: 'a whole number from 1 to 1000',
  }),
  setting('STREAMS_PER_ADDRESS', {
    default: String(DEFAULT_LIMITS.streamsPerAddress),
    meaning:
      'event streams that one network address may have open at once, for each process, which has 1,000',
    rule: 'a whole number from 1 to 1000',
  }),
  setting('CONNECTIONS_PER_ADDRESS', {
    default: String(DEFAULT_LIMITS.connectionsPerAddress),
    meaning:
      'connections that one network address may have open at once, for each process; proxies of TRUST_PROXY may have any number',
    rule: 'a whole number from 1 to 1000000',
  }),
  setting('ALLOWED_ORIGINS', {
    default: 'none',
    meaning: 'other origins whose pages may call the API, with commas',
    rule: `a list with commas, in which each is ${ORIGIN_RULE}`,
  }),
  setting('COOKIE_PREFIX', {
    default: 'none',
    meaning:
      'begins the name of each cookie, such as lab_; set it when several installations share a host',
    rule: 'at most 32 letters, digits, hyphens and underscores, of which the first is a letter or digit',
  }),
  setting('BACKCHANNEL_HOSTS', {
    default: 'none',
    meaning:
      'hosts of your own network, such as lab, to which back-channel logout may go over http, with commas',
    rule: 'a list with commas of names of hosts, such as lab',
  }),
  setting('STORAGE_LIMITS', {
    default: 'none',
    meaning:
      'how much may be stored, where our numbers do not fit, such as events=20000,members=300000; docs/bounds.md lists them',
    rule: `a list with commas of name=number, with names from docs/bounds.md and numbers from 1 to ${HIGHEST_LIMIT}`,
  }),
]

export type Environment = Readonly<Record<string, string | undefined>>

/** A setting whose value was refused, and the sentence that says so without the value. */
export interface WrongSetting {
  readonly name: string
  readonly sentence: string
}

/** Settings have values that cannot be used. The message has one sentence for each of them. */
export class WrongSettings extends OperatorError {
  readonly wrong: readonly WrongSetting[]

  constructor(wrong: readonly WrongSetting[]) {
    super(wrong.map(({ sentence }) => sentence).join('\n'))
    this.wrong = wrong
  }
}

/**
 * Parses the environment once. An empty variable counts as not set.
 *
 * A refused value is never repeated, in any setting: people put secrets into the wrong variable,
 * and logs are read by many. The sentence comes from the table of settings, which knows no value.
 *
 * @throws {WrongSettings} that names every refused setting at once, and says what it must be.
 */
export function readConfig(environment: Environment): Config {
  const wrong: WrongSetting[] = []
  function take<T>(name: string, parse: (text: string) => T | undefined, fallback: T): T {
    const text = environment[name]?.trim()
    if (!text) return fallback
    const value = parse(text)
    if (value !== undefined) return value
    refuse(name)
    return fallback
  }
  function refuse(name: string): void {
    wrong.push({ name, sentence: `${name} must be ${ruleOf(name)}.` })
  }
  const port = take('PORT', (text) => integer(text, 0, 65_535), 8000)
  const certFile = take('TLS_CERT', parseFile, undefined)
  const keyFile = take('TLS_KEY', parseFile, undefined)
  const tls = certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : undefined
  const isAlone = (certFile ?? keyFile) !== undefined && !tls && wrong.length === 0
  if (isAlone) refuse(certFile === undefined ? 'TLS_CERT' : 'TLS_KEY')
  const publicUrl = take(
    'PUBLIC_URL',
    (text) => (tls && !readOrigin(text)?.startsWith('https:') ? undefined : readOrigin(text)),
    `${tls ? 'https' : 'http'}://localhost:${port}`,
  )
  const config: Config = {
    port,
    host: take('HOST', parseHost, '127.0.0.1'),
    processes: take('PROCESSES', parseProcesses, 1),
    publicUrl,
    tls,
    installationName: take('INSTALLATION_NAME', readInstallationName, nameOf(publicUrl)),
    trustProxy: take('TRUST_PROXY', parseTrustProxy, false),
    metricsToken: take('METRICS_TOKEN', parseToken, undefined),
    databaseUrl: take(
      'DATABASE_URL',
      (text) => (isDatabaseUrl(text) ? text : undefined),
      undefined,
    ),
    redisUrl: take('REDIS_URL', (text) => (isRedisUrl(text) ? text : undefined), undefined),
    dataFolder: take('TESSERA_DATA', parseFolder, resolve('.tessera')),
    masterKey: take('TESSERA_MASTER_KEY', parseMasterKey, undefined),
    logLevel: take('LOG_LEVEL', (text) => LOG_LEVELS.find((known) => known === text), 'info'),
    rateLimitScale: take('RATE_LIMIT_SCALE', parseScale, 1),
    streamsPerUser: take(
      'STREAMS_PER_USER',
      (text) => integer(text, 1, 1_000),
      DEFAULT_LIMITS.streamsPerUser,
    ),
    streamsPerAddress: take(
      'STREAMS_PER_ADDRESS',
      (text) => integer(text, 1, 1_000),
      DEFAULT_LIMITS.streamsPerAddress,
    ),
    connectionsPerAddress: take(
      'CONNECTIONS_PER_ADDRESS',
      (text) => integer(text, 1, 1_000_000),
      DEFAULT_LIMITS.connectionsPerAddress,
    ),
    allowedOrigins: take('ALLOWED_ORIGINS', parseOrigins, []),
    cookiePrefix: take('COOKIE_PREFIX', parseCookiePrefix, ''),
    backchannelHosts: take('BACKCHANNEL_HOSTS', parseHosts, []),
    storageLimits: take('STORAGE_LIMITS', parseStorageLimits, {}),
  }
  if (wrong.length > 0) throw new WrongSettings(wrong)
  return Object.freeze(config)
}

function setting(
  name: string,
  { secret = false, ...rest }: Omit<Setting, 'name' | 'secret'> & { readonly secret?: boolean },
): Setting {
  return { name, ...rest, secret }
}

function ruleOf(name: string): string {
  const known = SETTINGS.find((one) => one.name === name)
  if (!known) throw new Error(`SETTINGS does not list ${name}.`)
  return known.rule
}

function list(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}

function integer(text: string, min: number, max: number): number | undefined {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= min && value <= max ? value : undefined
}

function parseHost(text: string): string | undefined {
  const isName = text.length <= 253 && /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)
  return isIP(text) !== 0 || isName ? text : undefined
}

/** Whether it can be read is found out where it is opened, with the reason. */
function parseFile(text: string): string | undefined {
  const path = resolve(text)
  try {
    return statSync(path).isFile() ? path : undefined
  } catch {
    return undefined
  }
}

function parseProcesses(text: string): Config['processes'] | undefined {
  return text === 'auto' ? text : integer(text, 1, MOST_PROCESSES)
}

/** Returns an address without its path as browsers write it, if it is one. */
export function readOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search
  return plain && !url.username && !url.password && !url.hash ? url.origin : undefined
}

/**
 * Returns the name of an installation, if it can be one. An app would take what stands before a
 * colon for the whole name (Key URI Format, Label).
 */
export function readInstallationName(text: string): string | undefined {
  const read = readLine(text)
  if (!('text' in read) || !isSeen(read.text) || read.text.includes(':')) return undefined
  return [...read.text].length <= 64 ? read.text : undefined
}

function nameOf(publicUrl: string): string {
  return `Tessera ${new URL(publicUrl).host.replace(/[[\]]/g, '').replaceAll(':', ' ')}`
}

function parseOrigins(text: string): readonly string[] | undefined {
  const texts = list(text)
  const origins = texts.flatMap((one) => readOrigin(one) ?? [])
  return origins.length === texts.length ? origins : undefined
}

/** A name that begins with two underscores has a meaning for browsers (RFC 6265bis §4.1.3). */
function parseCookiePrefix(text: string): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(text) ? text : undefined
}

function parseHosts(text: string): readonly string[] | undefined {
  const hosts = list(text).map((host) => host.toLowerCase())
  return hosts.every((host) => parseHost(host) !== undefined) ? hosts : undefined
}

function parseStorageLimits(text: string): Readonly<Record<string, number>> | undefined {
  const limits: Record<string, number> = {}
  for (const part of list(text)) {
    const [, name = '', digits = ''] = /^(\w+) *= *(\d+)$/.exec(part) ?? []
    const most = integer(digits, 1, HIGHEST_LIMIT)
    if (!isLimitName(name) || most === undefined || name in limits) return undefined
    limits[name] = most
  }
  return limits
}

function parseTrustProxy(text: string): Config['trustProxy'] | undefined {
  if (text === 'none') return false
  if (/^\d+$/.test(text)) return integer(text, 1, 10)
  const proxies = list(text)
  return proxies.every(isProxy) ? proxies : undefined
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

/** A token that no header could carry would never be right. */
function parseToken(text: string): string | undefined {
  return /^[\x20-\x7e]{16,}$/.test(text) ? text : undefined
}

/**
 * File systems that the kernel makes up (statfs(2)): proc, sysfs, cgroup, cgroup2, debugfs,
 * tracefs, devpts. They take no data, and say that they are full.
 */
const NO_DISK: ReadonlySet<number> = new Set([
  0x9fa0, 0x62656572, 0x27e0eb, 0x63677270, 0x64626720, 0x74726163, 0x1cd1,
])

/**
 * A folder that does not exist yet can be made where the nearest one that exists is a folder, on a
 * disk.
 */
function parseFolder(text: string): string | undefined {
  const folder = resolve(text)
  for (let path = folder; ; path = dirname(path)) {
    try {
      const isFolder = statSync(path).isDirectory()
      return isFolder && !isMadeUp(path) ? folder : undefined
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // A path that may not be looked at is refused where it is opened, with the reason.
      if (code !== 'ENOENT' && code !== 'ENOTDIR') return folder
    }
  }
}

function isMadeUp(path: string): boolean {
  return process.platform === 'linux' && NO_DISK.has(statfsSync(path).type)
}

function parseScale(text: string): number | undefined {
  const scale = Number(text)
  return scale >= 0.01 && scale <= 1_000_000 ? scale : undefined
}
