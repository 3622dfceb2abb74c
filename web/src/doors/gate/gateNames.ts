/** Which gate this device stands at, for each event, and the names that were typed last. */
const KEPT = 'tessera.gates'
const MOST_EVENTS = 20
const MOST_NAMES = 6

interface Kept {
  readonly byEvent: readonly (readonly [eventId: string, gate: string])[]
  readonly recent: readonly string[]
}

function read(): Kept {
  try {
    const { byEvent, recent } = Object(JSON.parse(localStorage.getItem(KEPT) ?? '{}'))
    return {
      byEvent: Array.isArray(byEvent) ? byEvent.filter(isPair) : [],
      recent: Array.isArray(recent) ? recent.filter((name) => typeof name === 'string') : [],
    }
  } catch {
    return { byEvent: [], recent: [] }
  }
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'
}

export function gateOf(eventId: string): string | undefined {
  return read().byEvent.find(([id]) => id === eventId)?.[1]
}

export function recentGates(): readonly string[] {
  return read().recent
}

export function rememberGate(eventId: string, gate: string): void {
  const { byEvent, recent } = read()
  const others = byEvent.filter(([id]) => id !== eventId)
  const next: Kept = {
    byEvent: [[eventId, gate] as const, ...others].slice(0, MOST_EVENTS),
    recent: [gate, ...recent.filter((name) => name !== gate)].slice(0, MOST_NAMES),
  }
  localStorage.setItem(KEPT, JSON.stringify(next))
}
