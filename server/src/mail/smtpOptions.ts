import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'

const CONNECTIONS = 3
/** A server that does not answer in this time is tried again later. */
const CONNECT_MS = 10_000
const SILENCE_MS = 60_000

/**
 * How a mail server is reached, by its address: `smtp://user:password@host:587`.
 *
 * `smtps:` is TLS from the first byte (RFC 8314). With `smtp:` the connection must become TLS
 * before anything is said (STARTTLS), and its certificate must be right; otherwise somebody
 * between could read every letter. On this machine, and with `?tls=optional`, it may stay as it is,
 * but a password is never sent without TLS to another machine.
 */
export function smtpOptions(address: string): SMTPPool.Options & { pool: true } {
  const url = new URL(address)
  const isTls = url.protocol === 'smtps:'
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  const isOptional = isHere || url.searchParams.get('tls') === 'optional'
  const user = decodeURIComponent(url.username)
  const needsTls = !isOptional || (user !== '' && !isHere)
  return {
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isTls ? 465 : 587) : Number(url.port),
    secure: isTls,
    requireTLS: !isTls && needsTls,
    // Where TLS is optional, a certificate of one's own is still better than none.
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: isTls || needsTls },
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(url.password) } }),
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    logger: false,
  }
}
