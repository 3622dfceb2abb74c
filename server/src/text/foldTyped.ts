/** What most people type: nothing to fold. */
const PLAIN = /^[\x21-\x7e]*$/
/** Nothing on a screen shows them. A NUL stays: no person and no scanner sends one. */
const UNSEEN = /(?!\0)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu
const LINE_END = /[\t\n\v\f\r\u0085]/g
/** ASCII as keyboards for Chinese and Japanese write it. */
const FULL_WIDTH = /[\uff01-\uff5e]/g
const DASH = /[\p{Dash_Punctuation}\u2212]/gu
const DIGIT = /\p{Decimal_Number}/gu

/**
 * Returns what a person meant who typed or pasted a name, a code or a serial. No valid value of
 * these contains what is removed, so nobody's text becomes another one: characters that are not
 * seen, and white space at both ends. Full-width letters and digits, the digits of other scripts
 * and every kind of hyphen are written as in ASCII. The case stays.
 *
 * It imports nothing, because a page at a gate runs it too.
 */
export function foldTyped(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(LINE_END, ' ')
    .replace(UNSEEN, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(DIGIT, asciiDigit)
    .replace(DASH, '-')
    .trim()
}

/** Returns a code or a serial without the spaces and hyphens that make it easier to read. */
export function foldCode(text: string): string {
  return foldTyped(text).replace(/[\s-]/g, '')
}

/** The decimal digits of a script follow one another from its zero (Unicode Standard §4.6). */
function asciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0
  let zero = point
  while (zero > 0 && /\p{Decimal_Number}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((point - zero) % 10)
}
