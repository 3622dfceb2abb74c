import type { InputError, InputFault } from '../refusal.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const MAX_CHARACTERS = 2000
const TOO_LONG: InputFault = {
  code: 'too_long',
  reason: `must have at most ${MAX_CHARACTERS} characters`,
  limit: MAX_CHARACTERS,
}
const WRONG_SCHEME: InputFault = {
  code: 'wrong_scheme',
  reason: 'must begin with https://, or with http:// on localhost',
}

/**
 * Returns what is wrong with an address that people or secrets are sent to; nothing when it can be
 * used. The address must be https, or http on this machine. It has no fragment, which a server
 * never sees, no user name or password, and no wildcards, because addresses are compared letter by
 * letter (RFC 9700 §2.1).
 */
export function judgeAddress(text: string): InputFault | undefined {
  if (text.length > MAX_CHARACTERS) return TOO_LONG
  if (!URL.canParse(text) || /[^!-~]/.test(text)) return noAddress('must be an absolute address')
  if (text.includes('*')) return noAddress('must be one address, without wildcards')
  if (text.includes('#')) return noAddress('must not have a fragment')
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '')
    return noAddress('must not contain a user name or password')
  if (protocol === 'https:') return undefined
  if (protocol === 'http:' && LOOPBACK.has(hostname)) return undefined
  return WRONG_SCHEME
}

/**
 * Judges an address for back-channel logout. Only this server calls it, so the operator may allow
 * http to hosts of the same network by name.
 */
export function judgeBackchannelAddress(
  text: string,
  allowedHosts: readonly string[],
): InputFault | undefined {
  const fault = judgeAddress(text)
  if (fault !== WRONG_SCHEME) return fault
  const { protocol, hostname } = new URL(text)
  if (protocol === 'http:' && allowedHosts.includes(hostname)) return undefined
  return {
    ...WRONG_SCHEME,
    reason: `${WRONG_SCHEME.reason} or a host that the operator allows (BACKCHANNEL_HOSTS)`,
  }
}

/**
 * A private-use scheme, which opens a program on a person's device (RFC 8252 §7.1). It must be the
 * name of a domain in reverse, with a dot, so that no scheme of a browser such as `javascript:`
 * passes, and no two programs choose the same by chance.
 */
const PRIVATE_USE = /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:/

/** Whether an address has a private-use scheme. */
export function isPrivateUse(text: string): boolean {
  return PRIVATE_USE.test(text)
}

/**
 * Judges an address to which a browser leads a person back: as `judgeAddress`, or one of a
 * private-use scheme.
 */
export function judgeReturnAddress(text: string): InputFault | undefined {
  if (!isPrivateUse(text)) {
    const fault = judgeAddress(text)
    if (fault !== WRONG_SCHEME) return fault
    return {
      ...WRONG_SCHEME,
      reason: `${WRONG_SCHEME.reason}, or with a private scheme such as org.example.lab:/`,
    }
  }
  if (text.length > MAX_CHARACTERS) return TOO_LONG
  if (!URL.canParse(text) || /[^!-~]/.test(text)) return noAddress('must be an absolute address')
  if (text.includes('*')) return noAddress('must be one address, without wildcards')
  if (text.includes('#')) return noAddress('must not have a fragment')
  const { username, password, pathname, host } = new URL(text)
  if (username !== '' || password !== '')
    return noAddress('must not contain a user name or password')
  if (!pathname.startsWith('/') && host === '')
    return noAddress('must have a path that begins with /')
  return undefined
}

/** Judges every address of an input. */
export function judgeAddresses(field: string, addresses: readonly string[]): InputError[] {
  return addresses.flatMap((address, i) => {
    const fault = judgeReturnAddress(address)
    return fault ? [{ path: `${field}/${i}`, ...fault }] : []
  })
}

function noAddress(reason: string): InputFault {
  return { code: 'not_an_address', reason }
}
