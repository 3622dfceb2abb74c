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
 *
 * @param watch Begins to watch the process; what it returns tells the share of the time since then
 * in which the process worked.
 */
export async function giveWay(
  watch: () => () => number = watchLoop,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<void> {
  const busyShare = watch()
  await wait(LOOK_MS)
  if (busyShare() > BUSY_SHARE) await wait(REST_MS)
}

function watchLoop(): () => number {
  const before = performance.eventLoopUtilization()
  return () => performance.eventLoopUtilization(before).utilization
}
