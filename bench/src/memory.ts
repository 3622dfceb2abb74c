import { setTimeout as sleep } from 'node:timers/promises'
import { residentMegabytes } from './cpuTime.ts'
import type { Finding, Target } from './measure.ts'
import type { Stage } from './stage.ts'

const QUIET_MS = 10_000

/** The memory of the server's process after a time without requests. */
export async function benchMemory({ pids }: Stage, when: string): Promise<Finding> {
  await sleep(QUIET_MS)
  const target: Target = {
    what: `resident memory of the server ${when}`,
    value: residentMegabytes(pids.serverPid),
    atMost: 150,
    digits: 0,
    unit: ' MB',
  }
  return { targets: [target] }
}
