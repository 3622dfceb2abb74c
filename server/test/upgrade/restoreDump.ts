import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SqlPool } from '../../src/db/sql.ts'

/** A database of an earlier version, as `pg_dump --inserts` wrote it. */
export interface Dump {
  readonly text: string
  /** The moment it was written. */
  readonly takenAt: Date
}

/** All steps of codes are a divisor of it: moved by whole minutes, a step stays a whole number. */
const MINUTE_SECONDS = 60

export function readDump(name: string, takenAt: string): Dump {
  const text = readFileSync(join(import.meta.dirname, `${name}.sql`), 'utf8')
  return { text, takenAt: new Date(takenAt) }
}

/** How many rows the dump has of each table. */
export function countRows({ text }: Dump): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, table = ''] of text.matchAll(/^INSERT INTO public\.(\w+) /gm))
    counts[table] = (counts[table] ?? 0) + 1
  return counts
}

/**
 * Loads a dump into an empty database, with every moment moved as if it had been written one to two
 * minutes ago: its sessions, codes and licence seats are then as far from their end as they were,
 * and no code of this moment has been spent.
 *
 * @returns By how many seconds it was moved.
 */
export async function restoreDump(sql: SqlPool, { text, takenAt }: Dump): Promise<number> {
  const [clock] = await sql<{ now: Date }[]>`select now() as now`
  if (!clock) throw new Error('The database has no clock.')
  const minutesAgo = Math.floor((clock.now.getTime() - takenAt.getTime()) / 1000 / MINUTE_SECONDS)
  const movedBySeconds = (minutesAgo - 1) * MINUTE_SECONDS
  // The only script of several statements that a test sends.
  await sql.script(moveMoments(text, movedBySeconds))
  await sql`
    update second_factors set last_step = last_step + ${movedBySeconds / 30}::bigint
     where last_step > 0`
  await sql`
    update tickets t
       set last_step = case when last_step > 0
             then last_step + ${movedBySeconds}::bigint / e.totp_period else 0 end,
           first_shown_step = first_shown_step + ${movedBySeconds}::bigint / e.totp_period
      from events e where e.uuid = t.event_id`
  return movedBySeconds
}

function moveMoments(text: string, seconds: number): string {
  return text.replace(
    /(['"])(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)((?:\.\d+)?\+00)\1/g,
    (_whole, quote, toTheSecond, rest) => {
      const moved = new Date(Date.parse(`${toTheSecond.replace(' ', 'T')}Z`) + seconds * 1000)
      return `${quote}${moved.toISOString().slice(0, 19).replace('T', ' ')}${rest}${quote}`
    },
  )
}
