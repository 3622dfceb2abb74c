import type { FastifyBaseLogger } from 'fastify'

/** A flood of refusals must not fill the disk: above this number, the others are only counted. */
const MOST_LINES = 100
const WINDOW_MS = 10_000

/** Returns whether one more line about a refusal may be logged now. */
export function boundLines(log: FastifyBaseLogger): () => boolean {
  let windowEnds = 0
  let lines = 0
  return () => {
    const now = performance.now()
    if (now > windowEnds) {
      if (lines > MOST_LINES)
        log.warn(
          { refused: lines - MOST_LINES },
          'more requests were refused, not logged one by one',
        )
      windowEnds = now + WINDOW_MS
      lines = 0
    }
    lines++
    return lines <= MOST_LINES
  }
}
