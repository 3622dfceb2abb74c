import { resolve } from 'node:path'
import { isDatabaseUrl } from './db/isDatabaseUrl.ts'
import { isRedisUrl } from './db/isRedisUrl.ts'
import { OperatorError } from './db/operatorError.ts'
import { isSmtpUrl } from './mail/isSmtpUrl.ts'
import { parseFolder } from './parseFolder.ts'
import {
  integer,
  parseAddress,
  parseCookiePrefix,
  parseFile,
  parseHost,
  parseHosts,
  parseOrigins,
  parseProcesses,
  parseScale,
  parseStorageLimits,
  parseToken,
  parseTrustProxy,
} from './parseSettings.ts'
import { DEFAULT_LIMITS, LOG_LEVELS, SETTINGS } from './settings.ts'
import { readInstallationName } from './text/readInstallationName.ts'
import { readOrigin } from './text/readOrigin.ts'
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
  /** The mail server that letters are handed over to; without one they become files. */
  readonly smtpUrl: string | undefined
  /** The address that letters come from. */
  readonly mailFrom: string | undefined
  readonly dataFolder: string
  readonly masterKey: Buffer | undefined
  readonly logLevel: (typeof LOG_LEVELS)[number]
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
    smtpUrl: take('SMTP_URL', (text) => (isSmtpUrl(text) ? text : undefined), undefined),
    mailFrom: take('MAIL_FROM', parseAddress, undefined),
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
  if (config.smtpUrl !== undefined && config.mailFrom === undefined && wrong.length === 0)
    refuse('MAIL_FROM')
  if (wrong.length > 0) throw new WrongSettings(wrong)
  return Object.freeze(config)
}

function ruleOf(name: string): string {
  const known = SETTINGS.find((one) => one.name === name)
  if (!known) throw new Error(`SETTINGS does not list ${name}.`)
  return known.rule
}

function nameOf(publicUrl: string): string {
  return `Tessera ${new URL(publicUrl).host.replace(/[[\]]/g, '').replaceAll(':', ' ')}`
}
