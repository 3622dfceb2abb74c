import { Problem } from '@tessera/client/problem.ts'

const TRIES = 5
const DEFAULT_WAIT_SECONDS = 2
const LONGEST_WAIT_SECONDS = 60

/** Waits as long as the server asks when it was called too fast. It tries 5 times in all. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
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
