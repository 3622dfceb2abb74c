import type { Filters } from './useFilters.ts'

/**
 * The days `from` and `to` of the address as instants: from the first moment of the one to the last
 * of the other, by the clock of this browser. A text that is no day is left out.
 */
export function dayRange(read: Filters['read']): { from?: string; to?: string } {
  const from = instantOf(`${read('from')}T00:00`)
  const to = instantOf(`${read('to')}T23:59:59.999`)
  return { ...(from && { from }), ...(to && { to }) }
}

function instantOf(time: string): string | undefined {
  const instant = new Date(time)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}
