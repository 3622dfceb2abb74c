import { Refusal } from '../refusal.ts'
import type { LockedEvent } from './lockEvent.ts'

/** @throws {Refusal} `state_conflict` when the event is cancelled. */
export function requireChangeable({ status }: LockedEvent): void {
  if (status === 'CANCELLED')
    throw new Refusal('state_conflict', 'A cancelled event cannot be changed. Create a new event.')
}
