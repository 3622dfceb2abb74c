/** One letter wrong in three is a slip; more is another word. */
const LETTERS_A_SLIP = 3

/**
 * The word of these that was most likely meant by what was typed.
 *
 * @returns `undefined` when none is near.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const [near] = known
    .map((word) => ({ word, distance: distanceOf(typed, word) }))
    .filter(({ word, distance }) => distance <= word.length / LETTERS_A_SLIP)
    .sort((a, b) => a.distance - b.distance)
  return near?.word
}

/** How many letters must be put in, left out or changed (Levenshtein). */
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
