import { isDeepStrictEqual } from 'node:util'

/** How many checks of this run passed and failed. */
export const counts = { passed: 0, failed: 0 }

/** Runs one check, prints its outcome and counts it. A failed one does not end the run. */
export async function check(what: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work()
    counts.passed++
    console.log(`  ok      ${what}`)
  } catch (error) {
    counts.failed++
    console.log(`  failed  ${what}\n${error instanceof Error ? error.message : error}`)
  }
}

export function agree(peer: unknown, ours: unknown): void {
  if (!isDeepStrictEqual(peer, ours))
    throw new Error(`  peer: ${JSON.stringify(peer)}\n  ours: ${JSON.stringify(ours)}`)
}
