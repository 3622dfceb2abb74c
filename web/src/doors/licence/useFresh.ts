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
 * Reads what changes when somebody comes in or leaves. What is being read goes on, such as the next
 * page of a list.
 */
export async function readAgain(id: string): Promise<void> {
  await Promise.all(
    ['licence', 'licence-seats', 'line'].map((noun) =>
      queries.invalidateQueries({ queryKey: [noun, id] }, { cancelRefetch: false }),
    ),
  )
}
