import { newId } from '@tessera/server/db/ids.ts'
import { type Finding, type Plan, ratioOf } from './measure.ts'
import { seedEvent, seedPeople, seedTickets, signTokens } from './seed.ts'
import { seedLicences } from './seedLicences.ts'
import type { Stage } from './stage.ts'
import { median, summariseEach } from './statistics.ts'
import { startWorker } from './worker.ts'

/** A list to scroll through in a browser. */
export interface ScrollRun {
  readonly url: string
  readonly accessToken: string
  readonly path: string
  /** A selector of one row. */
  readonly row: string
  readonly rows: number
}

/** Milliseconds of each frame: of the list, and of a plain list as long and as high. */
export interface ScrollResult {
  readonly framesMs: readonly number[]
  readonly plainMs: readonly number[]
}

const ROWS = 5_000
/** The number of the first holder. Those of the other benchmarks are smaller. */
const FIRST_HOLDER = 60_000_000

/**
 * Measures the frames of a browser that scrolls through a roster and through the history of a
 * licence with 5,000 rows, to the end and back.
 */
export async function benchScrolling(plan: Plan, stage: Stage): Promise<Finding[]> {
  const rows = Math.max(500, Math.round(ROWS * plan.scale))
  const roster = await seedRoster(stage, rows)
  const history = await seedHistory(stage, rows)
  return [
    await measureScrolling(plan, stage, 'scrolling through a roster', { ...roster, rows }),
    await measureScrolling(plan, stage, 'scrolling through a history', { ...history, rows }),
  ]
}

async function seedRoster(stage: Stage, rows: number) {
  const { eventId, adminTokens } = await seedEvent(stage, 1, 'roster')
  await seedTickets(stage, { eventId, from: FIRST_HOLDER, to: FIRST_HOLDER + rows })
  return {
    accessToken: adminTokens[0] ?? '',
    path: `/organise/event/${eventId}/roster`,
    row: '.people-users tbody tr',
  }
}

/** Stays of one person, one per hour, each of which ended by a log-out. */
async function seedHistory(stage: Stage, rows: number) {
  const { sql } = stage
  const [licenceId = newId()] = await seedLicences(stage, { count: 1, licenceSeats: 2 })
  const [person] = await seedPeople(stage, 1, 'history')
  if (!person) throw new Error('The person of the history was not made.')
  await sql`
    insert into licence_members (licence_id, user_id, role, accepted_at)
    values (${licenceId}, ${person.userId}, 'licence_admin', now())`
  await sql`
    insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
    select ${licenceId}, uuidv7(), ${person.userId}, ${person.userId}, at, at + interval '30 minutes', 'left', at + interval '30 minutes'
      from generate_series(1, ${rows}::int) n, lateral (select now() - n * interval '1 hour' as at) t`
  const [accessToken = ''] = await signTokens(stage, [person])
  return { accessToken, path: `/licence/${licenceId}/history`, row: '.stays tbody tr' }
}

async function measureScrolling(
  { say }: Plan,
  { publicUrl: url }: Stage,
  name: string,
  list: Omit<ScrollRun, 'url'>,
): Promise<Finding> {
  say(`${name}: ${list.rows} rows`)
  const browser = startWorker<ScrollRun, ScrollResult>('scrollScreens.ts')
  try {
    const { framesMs, plainMs } = await browser.ask({ url, ...list })
    return {
      operation: { name: `${name} of ${list.rows} rows`, ...summariseEach(framesMs) },
      baseline: { name: 'a plain list', ...summariseEach(plainMs) },
      ratio: ratioOf([median(plainMs) / median(framesMs)]),
      targets: [
        {
          what: 'longest frame',
          // Times of a browser are exact to a tenth of a millisecond.
          value: Math.round(Math.max(...framesMs)),
          atMost: 50,
          digits: 0,
          unit: ' ms',
        },
      ],
    }
  } finally {
    await browser.close()
  }
}
