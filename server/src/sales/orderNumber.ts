import { randomBytes } from 'node:crypto'
import { toCrockford } from '../vault/base32.ts'

/**
 * Makes an order number: 40 random bits in eight characters that nobody mistakes for each other
 * (Crockford base32). It gives no access, so it may be read out.
 */
export function makeOrderNumber(): string {
  return toCrockford(randomBytes(5))
}

/**
 * Reads a number as people write it: in any case, with spaces and hyphens, O for 0, I or L for 1.
 */
export function readOrderNumber(text: string): string | undefined {
  const number = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(number) ? number : undefined
}
