import type { Typed } from './useUsbScanner.ts'

/** The text of a ticket's code: docs/formats.md, “Ticket code”. The server checks it further. */
const TICKET_CODE = /T1\.[0-9A-Z]{16}\.(?:\d{8}|\d{6})$/i

export function looksLikeCode(text: string): boolean {
  return TICKET_CODE.test(text.replace(/[\s-]/g, ''))
}

/**
 * The texts that a scanner may have meant, the most likely one first. Two that both look like codes
 * come from layouts that differ in letters only, such as Y and Z. `garbled` is a code whose
 * characters this keyboard layout has changed beyond repair.
 */
export function textsOf({ byLayout, byPlace }: Typed): readonly string[] | 'garbled' {
  const found = [...new Set([byLayout, byPlace].map((text) => text.toUpperCase()))].filter(
    looksLikeCode,
  )
  if (found.length > 0) return found
  // Codes have 26 or 28 characters, and most scanners put nothing else around them.
  const isLong = byLayout.length >= 22 && byLayout.length <= 34
  return isLong && /^\W?[tT]/.test(byPlace) && !/[:/\s]/.test(byPlace) ? 'garbled' : [byLayout]
}
