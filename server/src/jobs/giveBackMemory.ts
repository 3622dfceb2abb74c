import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const LOOK_EVERY_MS = 3_000
/** Up to a thirtieth of a core, there is nothing going on. */
const QUIET_CPU_MS = 100
/** So much work leaves enough behind to be worth collecting. */
const BUSY_CPU_MS = 500

/**
 * Gives memory back to the machine when a rush is over. V8 keeps what it has grown to (300 MB after a rush of scans, of
 * which 30 are in use) for as long as nothing is asked of it, and a small machine is short of just that. Holding it
 * small instead (`--optimize-for-size`, a small young generation) doubles the time of every request.
 *
 * It stops the process for about 50 ms, once a rush, at a moment when it has had nothing to do for three
 * seconds. Returns how to stop it.
 */
export function giveBackMemory(): () => void {
  const collect = openCollector()
  let spentMs = 0
  // The start itself leaves most behind.
  let lookedMs = 0
  const timer = setInterval(() => {
    const nowMs = cpuMs()
    const sinceMs = nowMs - lookedMs
    spentMs += sinceMs
    lookedMs = nowMs
    if (sinceMs > QUIET_CPU_MS || spentMs < BUSY_CPU_MS) return
    collect()
    spentMs = 0
    lookedMs = cpuMs()
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What `node --expose-gc` would have made global, for us alone. */
function openCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: (options: object) => void = runInNewContext('gc')
  return () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
