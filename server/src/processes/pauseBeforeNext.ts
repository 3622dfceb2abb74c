/** A process that lived this long did not end because of its start. */
const STEADY_MS = 60_000
const SHORTEST_MS = 1_000
const LONGEST_MS = 30_000

/**
 * How long to wait before another process replaces one that ended. The first replacement starts at
 * once, because people are waiting. Each process that ends within a minute doubles the pause.
 *
 * @param quickEnds How many in a row had ended within a minute before this one.
 */
export function pauseBeforeNext(
  quickEnds: number,
  livedMs: number,
): { readonly quickEnds: number; readonly pauseMs: number } {
  if (livedMs >= STEADY_MS) return { quickEnds: 0, pauseMs: 0 }
  const pauseMs = quickEnds === 0 ? 0 : Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (quickEnds - 1))
  return { quickEnds: quickEnds + 1, pauseMs }
}
