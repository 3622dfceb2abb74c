const BREAKS = /[\p{Cc}\u2028\u2029]+/gu
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu

/**
 * Returns a text of a program as one line that can be shown: nobody who could correct it is asked.
 * It has at most so many characters.
 */
export function cleanLine(text: string, maxLength: number): string {
  const line = text.replace(BREAKS, ' ').replace(UNSEEN, '').normalize('NFC').trim()
  return [...line].slice(0, maxLength).join('')
}
