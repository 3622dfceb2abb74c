/** Marks on a letter of Latin, Greek or Cyrillic: people search without them. */
const ACCENT = /[\u0300-\u036f]/g
const LINE_END = /[\t\n\v\f\r\u0085]/g
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu

/**
 * Returns the form in which texts are compared by a search. Two texts that a person reads as the
 * same have the same key, regardless of case, accents, the Unicode form and unseen characters. The
 * key is made here and never by the database, whose locale may know no letter beyond ASCII.
 *
 * Keys are stored, so a change of this function needs a migration that clears them. The next start
 * makes them again.
 */
export function searchKey(text: string): string {
  const seen = text.replace(LINE_END, ' ').replace(UNSEEN, '')
  // Upper case first: it alone writes `ß` as `SS`. The lower case of sigma depends on its place.
  const folded = bare(bare(seen).toUpperCase().toLowerCase()).replaceAll('ς', 'σ')
  return folded.replace(/\s+/g, ' ').trim()
}

function bare(text: string): string {
  return text.normalize('NFKD').replace(ACCENT, '')
}

/** Returns the key of several texts. No search finds a text across the border of two. */
export function joinKeys(...texts: readonly string[]): string {
  return texts.map(searchKey).join('\n')
}
