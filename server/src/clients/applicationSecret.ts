import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits. */
export function makeSecret(): string {
  return `ts1.${randomBytes(32).toString('base64url')}`
}

/** For 256 random bits a plain SHA-256 is enough. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
