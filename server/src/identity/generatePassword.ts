import { randomBytes } from 'node:crypto'
import { toCrockford } from '../vault/base32.ts'

/** 100 bits, in groups that a person can read out over the telephone. */
export function generatePassword(): string {
  return toCrockford(randomBytes(13))
    .slice(0, 20)
    .toLowerCase()
    .replace(/(.{5})(?=.)/g, '$1-')
}
