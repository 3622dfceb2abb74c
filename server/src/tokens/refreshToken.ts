import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../vault/vault.ts'

/** The login session of a refresh token, and its generation (sequence number). */
export interface RefreshClaims {
  readonly sid: string
  readonly generation: number
}

const PREFIX = 'tr1.'
const MAC_BYTES = 32
const BODY_BYTES = 16 + 4

/**
 * Computes the refresh token of one generation of a login session: always the same text.
 *
 * `tr1.` and base64url of `sid (16) ‖ generation (4) ‖ HMAC-SHA256 (32)`. Nothing of it is stored,
 * so a copy of the database opens no login session. A successor is computed, not random, so a lost
 * answer can be repeated word for word (law 6). Opaque to clients.
 */
export function makeRefreshToken(vault: Vault, { sid, generation }: RefreshClaims): string {
  const body = Buffer.alloc(BODY_BYTES)
  body.write(sid.replaceAll('-', ''), 'hex')
  body.writeUInt32BE(generation, 16)
  return PREFIX + Buffer.concat([body, mac(vault, body)]).toString('base64url')
}

/** Reads a refresh token; `undefined` if it is not ours. Does not check whether it still counts. */
export function readRefreshToken(vault: Vault, token: string): RefreshClaims | undefined {
  if (!token.startsWith(PREFIX)) return undefined
  const text = token.slice(PREFIX.length)
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== BODY_BYTES + MAC_BYTES || bytes.toString('base64url') !== text)
    return undefined
  const body = bytes.subarray(0, BODY_BYTES)
  if (!timingSafeEqual(mac(vault, body), bytes.subarray(BODY_BYTES))) return undefined
  const hex = body.toString('hex', 0, 16)
  const sid = hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
  return { sid, generation: body.readUInt32BE(16) }
}

/**
 * Whether a text begins like a refresh token of this login session. It does not check that the text
 * is a token of ours.
 */
export function namesSession(token: string, sid: string): boolean {
  // 21 characters are 126 of the 128 bits of the id; the next one also has bits of the generation.
  const name = Buffer.from(sid.replaceAll('-', ''), 'hex').toString('base64url').slice(0, 21)
  return token.startsWith(PREFIX) && token.startsWith(name, PREFIX.length)
}

function mac(vault: Vault, body: Uint8Array): Buffer {
  return createHmac('sha256', vault.derive('', 'tessera/v1/refresh', 32))
    .update(body)
    .digest()
}
