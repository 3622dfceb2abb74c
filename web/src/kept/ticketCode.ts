import type { KeptCredential } from './keptTickets.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const HASHES = { SHA1: 'SHA-1', SHA256: 'SHA-256', SHA512: 'SHA-512' } as const

/** Reads a secret in base32 (RFC 4648 §6) into a key that can sign, and that no script can read. */
export async function importSecret(
  secret: string,
  algorithm: keyof typeof HASHES,
): Promise<CryptoKey> {
  const bits = [...secret.replace(/[=\s]/g, '').toUpperCase()]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = new Uint8Array(Math.floor(bits.length / 8))
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2)
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: HASHES[algorithm] }, false, [
    'sign',
  ])
}

export function stepOf(now: number, periodSeconds: number): number {
  return Math.floor(now / 1000 / periodSeconds)
}

/** The digits of one step (RFC 6238 §4, RFC 4226 §5.3). */
export async function makeDigits(credential: KeptCredential, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const mac = new DataView(await crypto.subtle.sign('HMAC', credential.key, counter))
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf
  const number = mac.getUint32(offset) & 0x7fffffff
  return String(number % 10 ** credential.digits).padStart(credential.digits, '0')
}

/** The text of the QR code: docs/formats.md, "Ticket code". */
export function ticketCode(credentialId: string, digits: string): string {
  return `T1.${credentialId}.${digits}`
}
