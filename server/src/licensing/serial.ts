import { randomBytes } from 'node:crypto'
import { toCrockford } from '../vault/base32.ts'

/** 80 bits: nobody guesses another's. */
const SERIAL_BYTES = 10

/** A new serial number: `XXXX-XXXX-XXXX-XXXX` in Crockford's base32, that a person can read out. */
export function makeSerial(): string {
  return toCrockford(randomBytes(SERIAL_BYTES)).replace(/.{4}(?=.)/g, '$&-')
}
