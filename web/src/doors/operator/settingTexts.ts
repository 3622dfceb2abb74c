import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each setting of the server is for, by its name. */
export const SETTING_TEXTS: Readonly<Record<string, MessageDescriptor>> = {
  PORT: msg`The port to listen on`,
  HOST: msg({ message: 'The address to listen on; <code>0.0.0.0</code> for every network' }),
  PROCESSES: msg({
    message: 'How many server processes share the port; <code>auto</code>: one per core',
  }),
  PUBLIC_URL: msg`The address at which people reach this server`,
  TLS_CERT: msg`The file of a certificate with its chain, with which the server itself speaks https`,
  TLS_KEY: msg({ message: 'The file of the key of <code>TLS_CERT</code>' }),
  INSTALLATION_NAME: msg`The name of this installation in authenticator apps`,
  TRUST_PROXY: msg({ message: 'The proxies whose <code>X-Forwarded-For</code> is trusted' }),
  METRICS_TOKEN: msg({
    message:
      'The token with which <code>/metrics</code> is read; without it, only this machine reads them',
  }),
  DATABASE_URL: msg`A PostgreSQL of your own; without it the embedded one starts`,
  REDIS_URL: msg`A Redis or Valkey that counts rate limits across servers; without it each counts its own`,
  SMTP_URL: msg({
    message:
      'The mail server that sends letters; without it they are files in the folder <code>letters</code>',
  }),
  MAIL_FROM: msg`The address that letters come from`,
  TESSERA_DATA: msg`The folder of the embedded database and of the master key`,
  TESSERA_MASTER_KEY: msg({
    message: 'The master key; without it, the file <code>master.key</code> of the data folder',
  }),
  LOG_LEVEL: msg`How much the server writes into its log`,
  RATE_LIMIT_SCALE: msg`Multiplies every rate limit except those on guessing a password or code`,
  STREAMS_PER_USER: msg`How many event streams one user may have open at once, for each process`,
  STREAMS_PER_ADDRESS: msg`How many event streams one network address may have open at once, for each process`,
  CONNECTIONS_PER_ADDRESS: msg`How many connections one network address may have open at once, for each process`,
  ALLOWED_ORIGINS: msg`Other sites whose pages may call the API`,
  COOKIE_PREFIX: msg`Begins the name of each cookie, when several installations share a host`,
  BACKCHANNEL_HOSTS: msg`Hosts of your own network to which back-channel logout may go over http`,
  STORAGE_LIMITS: msg`How much may be stored, where the usual numbers do not fit`,
}
