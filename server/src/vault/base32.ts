const RFC4648 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** RFC 4648 §6 without padding, the form of secrets for authenticator apps. */
export function toBase32(bytes: Uint8Array): string {
  return encode(bytes, RFC4648)
}

/** Crockford's base32: without I, L, O and U, so that a person can read it out. */
export function toCrockford(bytes: Uint8Array): string {
  return encode(bytes, CROCKFORD)
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((buffer >> bits) & 31)
    }
  }
  if (bits > 0) text += alphabet.charAt((buffer << (5 - bits)) & 31)
  return text
}

/** Reads RFC 4648 base32 without padding. @throws {RangeError} at any other character. */
export function fromBase32(text: string): Buffer {
  const bytes: number[] = []
  let buffer = 0
  let bits = 0
  for (const character of text) {
    const value = RFC4648.indexOf(character)
    if (value < 0) throw new RangeError('The text is not base32.')
    buffer = ((buffer << 5) | value) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((buffer >> bits) & 0xff)
    }
  }
  return Buffer.from(bytes)
}
