import { UUID } from '../db/ids.ts'
import type { Sql } from '../db/sql.ts'
import { foldCode, foldTyped } from '../text/foldTyped.ts'

const SERIAL_LENGTH = 16

/** The condition that a licence `l` has this name: its id, or its serial as a person writes it. */
export function namedLicence(sql: Sql, name: string) {
  const read = readLicenceName(name)
  return UUID.test(read) ? sql`l.uuid = ${read}` : sql`l.serial = ${read}`
}

/**
 * Returns a licence's id or serial as it is stored, from a text that a person copied, heard or
 * typed: with spaces anywhere, with or without hyphens, in any case, and with the letters that
 * Crockford's base32 omits because they look like digits (O is 0, I and L are 1). A text that is
 * not a serial is returned unchanged, and names no licence.
 */
export function readLicenceName(name: string): string {
  const text = foldTyped(name)
  const lower = text.toLowerCase()
  if (UUID.test(lower)) return lower
  const serial = foldCode(text).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return serial.length === SERIAL_LENGTH ? serial.replace(/.{4}(?=.)/g, '$&-') : text
}
