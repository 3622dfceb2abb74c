import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { sessionIsOver } from '../app/session.ts'

const FRESH_MS = 5_000
const TRIES = 2

/** A request that got no answer, or a server that was busy, is asked again; a no is not. */
function isWorthAnother(tries: number, error: unknown): boolean {
  if (tries >= TRIES) return false
  return error instanceof Unreachable || (error instanceof Problem && error.status === 503)
}

function onError(error: unknown): void {
  if (error instanceof Problem && error.code === 'unauthenticated') sessionIsOver(error)
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { retry: isWorthAnother, staleTime: FRESH_MS, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
