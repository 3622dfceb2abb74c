import { createHash, randomBytes } from 'node:crypto'

/** 160 bits: nobody finds one by guessing. */
const TOKEN_BYTES = 20

/** Makes the token of a roster link. Only its hash is stored. */
export function makeRosterLinkToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

export function hashRosterLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
