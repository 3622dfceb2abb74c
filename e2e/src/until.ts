import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until the condition holds. The time limit of the test ends it. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await sleep(25)
}
