import { domainToASCII, domainToUnicode } from 'node:url'
import type { ReadText } from './readText.ts'

/** RFC 6531 §3.3 adds the letters of all scripts to the atoms of RFC 5322 §3.2.3. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
/** What a domain is made of before it is converted; the converter would decode a `%`. */
const DOMAIN = /^[\p{L}\p{M}\p{N}·・.。．｡-]+$/u
const ASCII_DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const WRONG_LABEL = /^$|xn--|(^|\.)-|-(\.|$)/
/** RFC 5321 §4.5.3.1. */
const MOST_BYTES = 254
const MOST_LOCAL_BYTES = 64

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
const NO_ADDRESS = { code: 'not_an_email', reason: 'must be an e-mail address' } as const

/**
 * Reads an e-mail address in its one form: the domain in lower case and in ASCII (`xn--…`, RFC
 * 5891), which every mail server and every program takes; the part before the `@` in NFC. Its case
 * stays, because only its own server may ignore it (RFC 5321 §2.4).
 */
export function readEmail(typed: string): ReadText {
  const text = typed.replace(UNSEEN, '').normalize('NFC').trim()
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domain = at < 0 ? undefined : asciiDomain(text.slice(at + 1))
  if (domain === undefined || !LOCAL.test(local)) return NO_ADDRESS
  const read = `${local}@${domain}`
  if (Buffer.byteLength(local) > MOST_LOCAL_BYTES || Buffer.byteLength(read) > MOST_BYTES)
    return { code: 'too_long', reason: 'is too long for an e-mail address', limit: MOST_BYTES }
  return { text: read }
}

/** Returns an address with its domain as people write it, for a search that finds both forms. */
export function writeEmail(email: string): string {
  const at = email.lastIndexOf('@') + 1
  return `${email.slice(0, at)}${domainToUnicode(email.slice(at)) || email.slice(at)}`
}

function asciiDomain(domain: string): string | undefined {
  if (!DOMAIN.test(domain)) return undefined
  const ascii = /^[a-z0-9.-]*$/i.test(domain) && !/xn--/i.test(domain)
  const read = ascii ? domain.toLowerCase() : domainToASCII(domain)
  if (!ASCII_DOMAIN.test(read)) return undefined
  // The converter of URLs lets names pass that are no names of RFC 5891.
  return read.includes('xn--') && WRONG_LABEL.test(domainToUnicode(read)) ? undefined : read
}
