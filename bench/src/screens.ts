import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { SecretOfTicket } from './loadGenerator.ts'
import { type Finding, type Plan, ratioOf } from './measure.ts'
import { readSecrets, SETTING, seedEvent, seedTickets } from './seed.ts'
import type { Stage } from './stage.ts'
import { median, summariseEach } from './statistics.ts'
import { startWorker } from './worker.ts'

/** What to scan on the page of the gate, in a browser. */
export interface ScreenRun {
  readonly url: string
  readonly accessToken: string
  readonly eventId: string
  readonly setting: typeof SETTING
  /** Half of them are scanned; half are sent by a bare request of the same page. */
  readonly tickets: readonly SecretOfTicket[]
  readonly addedDelayMs: number
}

/** One after the other: milliseconds of each scan, and of the bare request after it. */
export interface ScreenResult {
  readonly scansMs: readonly number[]
  readonly bareMs: readonly number[]
}

const SCANS = 200
const ADDED_DELAY_MS = 50
const WARM_UP = 5

/**
 * Measures a gate in a browser, with a network that adds 50 ms: from the picture of the camera that
 * first shows a code to the painted answer. Beside it, the same page sends the same request without
 * a camera and without a screen.
 */
export async function benchScreens(plan: Plan, stage: Stage): Promise<Finding> {
  const scans = Math.max(20, Math.round(SCANS * plan.scale))
  const count = 2 * (scans + WARM_UP)
  const { eventId, adminTokens } = await seedEvent(stage, 1, 'gate')
  const [accessToken] = adminTokens
  if (accessToken === undefined) throw new Error('There is nobody at the gate.')
  await seedTickets(stage, { eventId, from: FIRST_HOLDER, to: FIRST_HOLDER + count })
  const tickets = await readSecrets(stage, { eventId, limit: count })
  const browser = startWorker<ScreenRun, ScreenResult>('scanScreens.ts')
  try {
    plan.say(`scan to painted answer: ${scans} scans`)
    const measured = await browser.ask({
      url: stage.publicUrl,
      accessToken,
      eventId,
      setting: SETTING,
      tickets,
      addedDelayMs: ADDED_DELAY_MS,
    })
    return findingOf(measured.scansMs.slice(WARM_UP), measured.bareMs.slice(WARM_UP))
  } finally {
    await browser.close()
  }
}

/** Holders have numbers, and those of the other benchmarks are below this one. */
const FIRST_HOLDER = 50_000_000

function findingOf(scansMs: readonly number[], bareMs: readonly number[]): Finding {
  const sorted = [...scansMs].sort((a, b) => a - b)
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
  return {
    operation: {
      name: `scan to painted answer, ${ADDED_DELAY_MS} ms added`,
      ...summariseEach(scansMs),
    },
    baseline: {
      name: 'the bare request of the same page',
      ...summariseEach(bareMs),
    },
    ratio: ratioOf(scansMs.map((ms, i) => (bareMs[i] ?? ms) / ms)),
    targets: [
      { what: 'median', value: median(scansMs), atMost: 300, digits: 0, unit: ' ms' },
      { what: '95th percentile', value: p95, atMost: 300, digits: 0, unit: ' ms' },
    ],
  }
}

/** Builds the pages. The server serves only files that it finds at its start. */
export async function buildPages(): Promise<void> {
  const web = fileURLToPath(new URL('../../web/', import.meta.url))
  await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: web })
}
