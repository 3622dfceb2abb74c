import { HIGHEST_LIMIT } from './db/storageLimits.ts'

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

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

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
  setting('SMTP_URL', {
    default: 'none',
    meaning:
      'the mail server that sends letters, such as smtp://user:password@mail.example.org:587; without it they are files in the folder letters of TESSERA_DATA',
    rule: 'the address of a mail server, such as smtp://user:password@mail.example.org:587 or smtps://…:465, with / # ? % and @ of user name and password written as %2F %23 %3F %25 and %40; ?tls=optional allows one without TLS',
    secret: true,
  }),
  setting('MAIL_FROM', {
    default: 'none',
    meaning: 'the address that letters come from, such as tickets@example.org',
    rule: 'an e-mail address, such as tickets@example.org, and set if SMTP_URL is set',
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

function setting(
  name: string,
  { secret = false, ...rest }: Omit<Setting, 'name' | 'secret'> & { readonly secret?: boolean },
): Setting {
  return { name, ...rest, secret }
}
