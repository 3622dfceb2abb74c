import { useQuery } from '@tanstack/react-query'
import { Problem } from '@tessera/client/problem.ts'

/**
 * Whether one runs a thing that everybody sees.
 *
 * @param read Reads what only those who run it may read.
 */
export function useRuns(key: readonly unknown[], read: () => Promise<unknown>) {
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      try {
        await read()
        return true
      } catch (error) {
        if (error instanceof Problem && [401, 403, 404].includes(error.status)) return false
        throw error
      }
    },
    staleTime: 60_000,
  })
}
