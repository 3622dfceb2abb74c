import type { Sales } from '@tessera/client'
import { toWallTime } from '../zonedTime.ts'

/** How many tickets were sold in a part of time, which begins as the clocks of the event show. */
export interface SoldStep {
  /** As `datetime-local` writes it: 2026-12-04T00:00. */
  readonly wall: string
  readonly tickets: number
}

/** More bars than a chart can show. */
const MOST_STEPS = 800

/**
 * Puts the parts of time in which something was sold into a row without gaps, from the first to the
 * last one, or until a moment when it is later.
 */
export function soldPerStep(
  { series, step, timezone }: Pick<Sales, 'series' | 'step' | 'timezone'>,
  until: number,
): SoldStep[] {
  const sold = new Map<string, number>()
  for (const { at, tickets } of series) {
    const wall = toWallTime(at, timezone)
    sold.set(wall, (sold.get(wall) ?? 0) + tickets)
  }
  const walls = [...sold.keys()].sort()
  const [first] = walls
  if (first === undefined) return []
  const last = [walls.at(-1) ?? first, toWallTime(new Date(until).toISOString(), timezone)]
    .sort()
    .at(-1)
  const steps: SoldStep[] = []
  for (
    let wall = first;
    last && wall <= last && steps.length < MOST_STEPS;
    wall = after(wall, step)
  )
    steps.push({ wall, tickets: sold.get(wall) ?? 0 })
  return steps
}

/** The beginning of the next part. Clocks that are put back show an hour twice: it is one part. */
function after(wall: string, step: Sales['step']): string {
  const at = new Date(`${wall}Z`)
  if (step === 'hour') at.setUTCHours(at.getUTCHours() + 1)
  else if (step === 'day') at.setUTCDate(at.getUTCDate() + 1)
  else at.setUTCMonth(at.getUTCMonth() + 1)
  return at.toISOString().slice(0, 16)
}
