import type { TakenChange } from '../catalogue/moveTaken.ts'
import type { Position } from '../tickets/insertPositions.ts'

/** How many places new positions take, for each product: what `moveTaken` takes. */
export function countTaken(positions: readonly Position[]): TakenChange[] {
  const counts = new Map<string, number>()
  for (const { product_id } of positions) counts.set(product_id, (counts.get(product_id) ?? 0) + 1)
  return [...counts].map(([productId, by]) => ({ productId, by }))
}
