import type { HashQueue } from '../identity/password.ts'

/** At 9.5 ms each, the last of this many waits one second. */
const WAITING_FOR_EACH = 100

/**
 * The share of one process in the hashes of a machine: over all processes, one hash per core. The
 * remainder goes to the first ones. Where there are more processes than cores, each process runs
 * one hash.
 *
 * @param index From 0.
 */
export function shareHashing(cores: number, processes: number, index: number): HashQueue {
  const rest = index < cores % processes ? 1 : 0
  const atOnce = Math.max(1, Math.floor(cores / processes) + rest)
  return { atOnce, mostWaiting: WAITING_FOR_EACH * atOnce }
}
