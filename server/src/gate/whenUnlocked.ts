import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import type { Judged, Verdict } from './judgement.ts'

/**
 * The pause between two reads of a locked ticket; it grows. A scan or a change of a ticket takes a
 * few ms.
 */
const FIRST_PAUSE_MS = 3
const LONGEST_PAUSE_MS = 100
/** A person at a gate waits no longer. The agent's device retries. */
const PATIENCE_MS = 2_000

/**
 * Judges a scan again until no other transaction has its ticket locked.
 *
 * @throws {Refusal} `busy` when the ticket stays locked for two seconds. Nothing was decided, and a
 * retry is safe.
 */
export async function whenUnlocked(judge: () => Promise<Judged>): Promise<Verdict> {
  const giveUpAt = performance.now() + PATIENCE_MS
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const { verdict } = await judge()
    if (verdict) return verdict
    if (performance.now() > giveUpAt)
      throw new Refusal('busy', 'This ticket is being changed at the moment. Scan it again.', {
        retryAfterSeconds: 1,
      })
    await sleep(pauseMs * (0.5 + Math.random()))
  }
}
