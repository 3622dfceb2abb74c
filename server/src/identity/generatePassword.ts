import { randomBytes } from 'node:crypto'
import { toCrockford } from '../vault/base32.ts'

/** 100 bits, in groups that can be read out over a telephone. */
export function generatePassword(): string {
  return toCrockford(randomBytes(13))
    .slice(0, 20)
    .toLowerCase()
    .replace(/(.{5})(?=.)/g, '$1-')
}
