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

export function writeTicketCode({ credentialId, code }: TicketCode): string {
  return `T1.${credentialId}.${code}`
}

/**
 * Reads what a scanner typed: any case, with white space around it, and Crockford's O, I and L as
 * the digits that they resemble. Returns nothing when it is not a ticket code.
 */
export function readTicketCode(text: string): TicketCode | undefined {
  const parts = text.trim().toUpperCase().split('.')
  const [tag, id = '', ...rest] = parts
  const read = [tag, id.replace(/O/g, '0').replace(/[IL]/g, '1'), ...rest].join('.')
  const match = TICKET_CODE.exec(read)
  if (!match?.[1] || !match[2]) return undefined
  return { credentialId: match[1], code: match[2] }
}
