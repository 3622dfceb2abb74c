import { randomBytes } from 'node:crypto'
import { toCrockford } from '../vault/base32.ts'

/** 80 bits, so that nobody can guess a serial. */
const SERIAL_BYTES = 10

/** Makes a new serial: `XXXX-XXXX-XXXX-XXXX` in Crockford's base32, which a person can read out. */
export function makeSerial(): string {
  return toCrockford(randomBytes(SERIAL_BYTES)).replace(/.{4}(?=.)/g, '$&-')
}
