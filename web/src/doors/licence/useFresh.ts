import { useEffect } from 'react'
import { queries } from '../../api/queries.ts'

const EVERY_MS = 10_000

/** Reads what a licence shows again every ten seconds, while somebody looks at it. */
export function useFresh(id: string): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void readAgain(id)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [id])
}

/**
 * Reads what changes when somebody comes in or leaves. What is being read is not cancelled, such as
 * the next page of a list. It may be older than the change, so all is read once more after it.
 */
export async function readAgain(id: string): Promise<void> {
  await Promise.all(
    ['licence', 'licence-seats', 'line'].map(async (noun) => {
      const queryKey = [noun, id]
      const running = queries.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' })
      await Promise.allSettled(running.map(({ promise }) => promise))
      await queries.invalidateQueries({ queryKey }, { cancelRefetch: false })
    }),
  )
}
