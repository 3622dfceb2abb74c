import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

const LOOK_MS = 20
/** The share of the time in which the process works, above which it counts as busy. */
const BUSY_SHARE = 0.3
const REST_MS = 500

/**
 * Lets requests go first: it looks for a moment whether the process is busy, and then waits longer.
 * A letter may be late by seconds, a buyer may not. It never waits twice, so that letters are also
 * sent under a load that does not end.
 */
export async function giveWay(): Promise<void> {
  const before = performance.eventLoopUtilization()
  await sleep(LOOK_MS)
  if (performance.eventLoopUtilization(before).utilization > BUSY_SHARE) await sleep(REST_MS)
}
