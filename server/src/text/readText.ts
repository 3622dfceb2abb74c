import type { InputFault } from '../refusal.ts'

/** A text, or the reason why it is not of its kind. */
export type ReadText = { readonly text: string } | InputFault

/** Something that can be seen: a letter, a digit, a mark of punctuation or a symbol. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u
/** Letters and symbols by their category that show nothing. */
const BLANK = /[\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/gu
/** They change the direction of the text after them, so that it shows something else (UAX #9). */
const DIRECTION = /\p{Bidi_Control}/u
/** Line and paragraph separators, vertical tab and form feed also begin a new line. */
const LINE_END = /[\t\n\v\f\r\u0085\u2028\u2029]/
/** Tags hide a text in another one. Only the flags of regions are written with them (UTS #51). */
const TAG = /[\u{e0000}-\u{e007f}]/u
const REGION_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/gu
/** A text with annotations of a program shows something else than it contains. */
const ANNOTATION = /[\ufff9-\ufffb]/

/** Reads a text of one line. It may be empty, unless its field says otherwise. */
export function readLine(text: string): ReadText {
  return LINE_END.test(text)
    ? { code: 'not_one_line', reason: 'must be one line' }
    : readLines(text)
}

/**
 * Reads a text of any number of lines: in NFC, so that the same text is the same characters, and
 * visible, unless it is empty.
 */
export function readLines(text: string): ReadText {
  const read = text.replace(/[\u2028\u2029]/g, '\n').normalize('NFC')
  if (DIRECTION.test(read) || ANNOTATION.test(read) || TAG.test(read.replace(REGION_FLAG, '')))
    return { code: 'control_characters', reason: 'must not contain control characters' }
  if (read !== '' && !isSeen(read))
    return { code: 'not_visible', reason: 'must contain something visible' }
  return { text: read }
}

/** Returns whether a person sees something of a text. */
export function isSeen(text: string): boolean {
  return SEEN.test(text.replace(BLANK, ''))
}
