import { readdir, readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'

/**
 * Nice value of the threads that hash: a tenth of the weight of the event loop and the database
 * (sched(7)).
 */
const NICE = 10
const POOL_THREAD = 'libuv-worker'

/**
 * Lets the threads that hash passwords give way to all other work on the machine. A login takes a
 * core for ten milliseconds, and a person at a gate must not wait for another person's login. Where
 * a core is free, nothing becomes slower.
 *
 * Linux gives each thread its own priority; on other systems this does nothing. The threads exist
 * after the first hash. Returns how many threads got the lower priority.
 */
export async function lowerHashPriority(): Promise<number> {
  const threads = await readdir('/proc/self/task').catch(() => [])
  let lowered = 0
  for (const thread of threads) {
    const name = await readFile(`/proc/self/task/${thread}/comm`, 'utf8').catch(() => '')
    if (name.trim() !== POOL_THREAD) continue
    setPriority(Number(thread), NICE)
    lowered++
  }
  return lowered
}
