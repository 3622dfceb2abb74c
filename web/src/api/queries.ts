import { QueryClient } from '@tanstack/react-query'
import { Problem, Unreachable } from '@tessera/client/problem.ts'

const FRESH_MS = 5_000
const TRIES = 2

/** A request that got no answer, or a server that was busy, is asked again; a no is not. */
function isWorthAnother(tries: number, error: unknown): boolean {
  if (tries >= TRIES) return false
  return error instanceof Unreachable || (error instanceof Problem && error.status === 503)
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAnother, staleTime: FRESH_MS, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
