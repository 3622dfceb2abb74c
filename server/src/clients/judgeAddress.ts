import type { InputError } from '../refusal.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const MAX_CHARACTERS = 2000

/**
 * Says what is wrong with an address that people, or what is secret, are sent to; nothing when it will do: https, or http on
 * this machine; without a fragment, which a server never sees, without a name and password, and without
 * wildcards, for addresses are compared letter by letter (RFC 9700 §2.1).
 */
export function judgeAddress(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return `must have at most ${MAX_CHARACTERS} characters`
  if (!URL.canParse(text) || /[^!-~]/.test(text)) return 'must be an absolute address'
  if (text.includes('*')) return 'must be one address: wildcards are not known'
  if (text.includes('#')) return 'must not have a fragment'
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return 'must not hold a user name or password'
  if (protocol === 'https:') return undefined
  if (protocol === 'http:' && LOOPBACK.has(hostname)) return undefined
  return 'must begin with https://, or with http:// on localhost'
}

/** The same for every address of an input. */
export function judgeAddresses(field: string, addresses: readonly string[]): InputError[] {
  return addresses.flatMap((address, i) => {
    const reason = judgeAddress(address)
    return reason === undefined ? [] : [{ path: `${field}/${i}`, reason }]
  })
}
