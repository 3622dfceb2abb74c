import { Problem } from '@tessera/client/problem.ts'

const TRIES = 5
const DEFAULT_WAIT_SECONDS = 2
const LONGEST_WAIT_SECONDS = 60

/**
 * Calls the server, and again after a 429 or 503, as late as it asks. It tries 5 times in all, and
 * then throws the last refusal.
 */
export async function retryWhenBusy<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await act()
    } catch (error) {
      const isTooFast = error instanceof Problem && (error.status === 429 || error.status === 503)
      if (!isTooFast || tries >= TRIES) throw error
      const seconds = Math.min(
        error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS,
        LONGEST_WAIT_SECONDS,
      )
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
}
