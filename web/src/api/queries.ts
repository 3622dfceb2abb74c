import { QueryClient } from '@tanstack/react-query'
import { Problem, Unreachable } from '@tessera/client/problem.ts'

const FRESH_MS = 5_000
const TRIES = 2

/**
 * A request that got no answer, or a server that was busy, is asked again; a no is not. Without
 * network nothing is asked again until it is back, so that what is kept here is shown at once.
 */
function isWorthAnother(tries: number, error: unknown): boolean {
  if (tries >= TRIES || !navigator.onLine) return false
  return error instanceof Unreachable || (error instanceof Problem && error.status === 503)
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: isWorthAnother,
      staleTime: FRESH_MS,
      networkMode: 'always',
      // With `always` it would be off, and what is shown would stay old.
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
})
