import type { SqlTransaction } from '../db/sql.ts'
import { admitByName } from '../gate/admitByName.ts'
import { type DemoScan, judgeDemoScans } from '../gate/judgeDemoScans.ts'
import { moveDemoScans } from '../gate/moveDemoScans.ts'
import { undoEntry } from '../gate/undoEntry.ts'
import type { User } from '../identity/users.ts'
import { cancelTicket } from '../sales/cancelTicket.ts'
import { callerOf } from './callerOf.ts'
import type { EventTimes } from './demoTimes.ts'

/** The gates of the demo. More people come by the first. */
const [NORTH, SOUTH] = ['North', 'South'] as const
const EARLY_GUESTS = 22
const LATE_GUESTS = 32
/** The evening began so long ago, and its last scan was just now. */
const FIRST_SECONDS_AGO = 58 * 60
const LAST_SECONDS_AGO = 40
/** People come in two waves. Above 1/4π the line would turn back. */
const WAVE = 0.05
/** Guests, counted from 0: those who are refused, and one who is let in by name. */
const [WRONG_CODE, OLD_CODE, CANCELLED, NAMED] = [60, 61, 62, 63]
const PAST_SHARE = 0.9
const STALE_STEPS = -6

/**
 * Lets the guests of "Demo night" in, through both gates: about 30 are inside, a few have left, one
 * has come back by name, some were refused and one entry was undone. The rules of the gate decide
 * each, and the scans are spread over the last hour.
 */
export async function addEvening(
  tx: SqlTransaction,
  {
    eventId,
    ticketIds,
    agent,
    organiser,
  }: {
    readonly eventId: string
    readonly ticketIds: readonly string[]
    readonly agent: User
    readonly organiser: User
  },
): Promise<void> {
  const scanIds: string[] = []
  const scan = async (scans: readonly Wish[]): Promise<void> => {
    const verdicts = await judgeDemoScans(tx, {
      eventId,
      actorId: agent.uuid,
      scans: scans.map((wish) => scanOf(wish, ticketIds)),
    })
    scanIds.push(...verdicts.map(({ scan_id }) => scan_id))
  }
  const admit = async (guest: number): Promise<void> => {
    const ticketId = ticketAt(ticketIds, guest)
    const caller = callerOf(agent)
    const { scan_id } = await admitByName(tx, { caller, ticketId, gate: SOUTH, direction: 'in' })
    if (scan_id) scanIds.push(scan_id)
  }
  await cancelTicket(tx, { ticketId: ticketAt(ticketIds, CANCELLED), actorId: organiser.uuid })
  // A code counts once, so each round shows a later one.
  await scan([
    ...entries(0, EARLY_GUESTS, -1),
    { guest: WRONG_CODE, stepsOff: null },
    { guest: OLD_CODE, stepsOff: STALE_STEPS },
  ])
  await scan([
    ...[2, 5, 8, 11].map((guest): Wish => ({ guest, stepsOff: 0, direction: 'out' })),
    { guest: 0, stepsOff: 0 },
    ...entries(EARLY_GUESTS, LATE_GUESTS, 0),
    { guest: CANCELLED, stepsOff: 0 },
  ])
  await admit(2)
  await admit(NAMED)
  await scan([
    { guest: 5, stepsOff: 1, direction: 'out' },
    { guest: EARLY_GUESTS, stepsOff: 1 },
    ...entries(LATE_GUESTS, LATE_GUESTS + 2, 1),
  ])
  const last = scanIds.at(-1)
  if (last !== undefined)
    await undoEntry(tx, {
      scanId: last,
      reason: 'The ticket of a friend was shown by mistake.',
      caller: callerOf(organiser),
    })
  await moveDemoScans(tx, { eventId, moments: spread(scanIds, FIRST_SECONDS_AGO) })
}

/** Lets most guests of an event in that is then moved into the past: an hour before it began. */
export async function addPastEvening(
  tx: SqlTransaction,
  {
    eventId,
    ticketIds,
    agent,
    times,
  }: {
    readonly eventId: string
    readonly ticketIds: readonly string[]
    readonly agent: User
    readonly times: EventTimes
  },
): Promise<void> {
  const came = Math.floor(ticketIds.length * PAST_SHARE)
  const verdicts = await judgeDemoScans(tx, {
    eventId,
    actorId: agent.uuid,
    scans: entries(0, came, 0).map((wish) => scanOf(wish, ticketIds)),
  })
  const secondsAgo = (Date.now() - Date.parse(times.starts_at)) / 1000 + FIRST_SECONDS_AGO
  const scanIds = verdicts.map(({ scan_id }) => scan_id)
  await moveDemoScans(tx, { eventId, moments: spread(scanIds, secondsAgo) })
}

/** A scan of a guest, counted from 0. */
interface Wish {
  readonly guest: number
  readonly stepsOff: number | null
  readonly direction?: 'in' | 'out'
}

function entries(from: number, to: number, stepsOff: number): Wish[] {
  return Array.from({ length: to - from }, (_, n) => ({ guest: from + n, stepsOff }))
}

function scanOf(
  { guest, stepsOff, direction = 'in' }: Wish,
  ticketIds: readonly string[],
): DemoScan {
  const gate = guest % 3 === 0 ? SOUTH : NORTH
  return { ticketId: ticketAt(ticketIds, guest), gate, direction, stepsOff }
}

function ticketAt(ticketIds: readonly string[], guest: number): string {
  const ticketId = ticketIds[guest]
  if (ticketId === undefined) throw new Error('The demo has fewer guests than its evening.')
  return ticketId
}

/** The times of scans in their order, over the hour after the first one. */
function spread(
  scanIds: readonly string[],
  firstSecondsAgo: number,
): { scanId: string; secondsAgo: number }[] {
  return scanIds.map((scanId, n) => {
    const share = scanIds.length > 1 ? n / (scanIds.length - 1) : 0
    const passed = share + WAVE * Math.sin(4 * Math.PI * share)
    const seconds = (FIRST_SECONDS_AGO - LAST_SECONDS_AGO) * passed
    return { scanId, secondsAgo: firstSecondsAgo - seconds }
  })
}
