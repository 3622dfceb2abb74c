import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const LOOK_EVERY_MS = 3_000
/** Below a thirtieth of a core, the process counts as idle. */
const QUIET_CPU_MS = 100
/** This much work leaves enough garbage to be worth a collection. */
const BUSY_CPU_MS = 500

/**
 * Returns memory to the machine when a rush is over. V8 keeps the heap that it has grown to while
 * the process is idle (300 MB after a rush of scans, of which 30 are in use), and a small machine
 * needs that memory. A small limit instead (`--optimize-for-size`, a small young generation)
 * doubles the time of every request.
 *
 * It stops the process for about 50 ms, once per rush, when it has been idle for three seconds.
 * Returns a function that stops it.
 */
export function giveBackMemory(): () => void {
  const collect = openCollector()
  let spentMs = 0
  // The start itself leaves the most garbage.
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

/** What `node --expose-gc` would make global, for this module alone. */
function openCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: (options: object) => void = runInNewContext('gc')
  return () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
