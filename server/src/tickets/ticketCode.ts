import { foldCode, foldTyped } from '../text/foldTyped.ts'

/** The text in a ticket's QR code: `T1.<credential id>.<code>`. */
export interface TicketCode {
  readonly credentialId: string
  readonly code: string
}

/**
 * A credential id in Crockford's base32, then 6 or 8 digits. Upper case keeps QR codes in
 * alphanumeric mode.
 */
const TICKET_CODE = /^T1\.([0-9A-HJKMNP-TV-Z]{16})\.([0-9]{6}|[0-9]{8})$/

/**
 * What scanners put before a text: the symbology identifier of ISO/IEC 15424, such as `]Q1` for a
 * QR code. Their control characters (STX, ETX, GS) are left out with everything else that is not
 * seen.
 */
const SCANNER_PREFIX = /^\][A-Za-z][0-9A-Za-z]/

export function writeTicketCode({ credentialId, code }: TicketCode): string {
  return `T1.${credentialId}.${code}`
}

/**
 * Reads what a scanner or a person typed: any case, with spaces and hyphens anywhere, the prefix
 * and the control characters of a scanner, and Crockford's O, I and L as the digits that they
 * resemble. Returns nothing when it is not a ticket code.
 */
export function readTicketCode(text: string): TicketCode | undefined {
  const parts = foldCode(foldTyped(text).replace(SCANNER_PREFIX, '')).toUpperCase().split('.')
  const [tag, id = '', ...rest] = parts
  const read = [tag, id.replace(/O/g, '0').replace(/[IL]/g, '1'), ...rest].join('.')
  const match = TICKET_CODE.exec(read)
  if (!match?.[1] || !match[2]) return undefined
  return { credentialId: match[1], code: match[2] }
}
