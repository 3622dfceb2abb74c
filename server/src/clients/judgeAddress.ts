import type { InputError } from '../refusal.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const MAX_CHARACTERS = 2000

/**
 * Returns what is wrong with an address that people or secrets are sent to; nothing when it can be
 * used. The address must be https, or http on this machine. It has no fragment, which a server
 * never sees, no user name or password, and no wildcards, because addresses are compared letter by
 * letter (RFC 9700 §2.1).
 */
export function judgeAddress(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return `must have at most ${MAX_CHARACTERS} characters`
  if (!URL.canParse(text) || /[^!-~]/.test(text)) return 'must be an absolute address'
  if (text.includes('*')) return 'must be one address, without wildcards'
  if (text.includes('#')) return 'must not have a fragment'
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return 'must not contain a user name or password'
  if (protocol === 'https:') return undefined
  if (protocol === 'http:' && LOOPBACK.has(hostname)) return undefined
  return 'must begin with https://, or with http:// on localhost'
}

/** Judges every address of an input. */
export function judgeAddresses(field: string, addresses: readonly string[]): InputError[] {
  return addresses.flatMap((address, i) => {
    const reason = judgeAddress(address)
    return reason === undefined ? [] : [{ path: `${field}/${i}`, reason }]
  })
}
