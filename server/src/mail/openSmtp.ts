import { createTransport } from 'nodemailer'
import { mailOf } from './mailOf.ts'
import type { Post, Refused } from './post.ts'
import { smtpOptions } from './smtpOptions.ts'

/** Faults of the connection or the login: another letter would meet the same. */
const OF_THE_POST = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'EDNS',
  'EAUTH',
  'ENOAUTH',
  'ETLS',
  'ESOCKET',
  'ETIMEDOUT',
  'EPROTOCOL',
  'EREQUIRETLS',
])

/**
 * Hands letters over to a mail server (RFC 5321), on a few connections. It logs nothing: neither
 * the password nor a letter.
 *
 * @param name How this server calls itself (EHLO).
 */
export function openSmtp(url: string, name: string): Post {
  const transport = createTransport({ ...smtpOptions(url), name })
  // Each failure also reaches the letter that met it.
  transport.on('error', () => undefined)
  return {
    async send(message) {
      try {
        await transport.sendMail(mailOf(message))
        return undefined
      } catch (error) {
        return refusedBy(error)
      }
    },
    close: () => transport.close(),
  }
}

/**
 * Reads why it was not taken. 5yz is a no for ever, but only of the recipient or the content (RFC
 * 5321 §4.2.1): a login or a sender that is refused is a fault of the settings, which are
 * corrected.
 */
function refusedBy(error: unknown): Refused {
  const { code, responseCode, command } = fieldsOf(error)
  const reason = [code, responseCode].filter(Boolean).join(' ')
  if (OF_THE_POST.has(code) || command === 'MAIL FROM') return { what: 'post', reason }
  const isFinal = responseCode >= 500 && responseCode < 600
  return { what: isFinal ? 'letter' : 'later', reason }
}

function fieldsOf(error: unknown): { code: string; responseCode: number; command: string } {
  const fields: object = error instanceof Error ? error : {}
  return {
    code: 'code' in fields ? String(fields.code) : 'EUNKNOWN',
    responseCode: 'responseCode' in fields ? Number(fields.responseCode) : 0,
    command: 'command' in fields ? String(fields.command) : '',
  }
}
