/** One wrong letter in three is a typing mistake; more is a different word. */
const LETTERS_PER_MISTAKE = 3

/**
 * The known word that the person most likely meant.
 *
 * @returns `undefined` if no known word is near.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const [near] = known
    .map((word) => ({ word, distance: distanceOf(typed, word) }))
    .filter(({ word, distance }) => distance <= word.length / LETTERS_PER_MISTAKE)
    .sort((a, b) => a.distance - b.distance)
  return near?.word
}

/** The number of letters to insert, delete or change (Levenshtein distance). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
