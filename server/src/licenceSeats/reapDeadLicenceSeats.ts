import type { SqlPool } from '../db/sql.ts'
import { sessionInUse } from '../sessions/sessionInUse.ts'
import { reapAllLicenceSeats } from './reapAllLicenceSeats.ts'

/** Live licence seats that a turn looks at: what it costs is bounded, however many there are. */
const SEATS_A_TURN = 5_000

/** Where the next turn begins; nothing: at the beginning. */
export type LicenceSeatPosition =
  | { readonly licenceId: string; readonly countedAs: string }
  | undefined

/**
 * Gives up the licence seats, of any licence, under which no login session stands any more. A claim does so for itself; this is for licences that
 * nobody claims a licence seat of, so that who is in, and the history, are true of them too.
 *
 * A turn looks at the next few thousand live licence seats after those of the turn before, in the order of their index; each licence
 * that has such licence seats is then locked in a transaction of its own. Any number of processes may do so at once: a licence that somebody has
 * locked is left to them.
 *
 * `not in`, and not `not exists`: it is answered from one hash, whatever the planner believes of the sizes. With a plan made while the tables
 * were small, four thousand licence seats took ten seconds.
 *
 * @returns How many were given up, and where the next turn begins.
 */
export async function reapDeadLicenceSeats(
  sql: SqlPool,
  after: LicenceSeatPosition,
): Promise<{ readonly reaped: number; readonly next: LicenceSeatPosition }> {
  const [found] = await sql<
    { looked_at: number; licence_id: string; counted_as: string; dead: string[] | null }[]
  >`
    with seats as materialized (
      select licence_id, uuid, counted_as from licence_seats
       where released_at is null
         ${after ? sql`and (licence_id, counted_as) > (${after.licenceId}::uuid, ${after.countedAs})` : sql``}
       order by licence_id, counted_as limit ${SEATS_A_TURN})
    select count(*)::int as looked_at,
           array_agg(distinct s.licence_id) filter (where s.uuid not in (
             select x.licence_seat_id
               from sessions x join licences l on l.uuid = x.licence_id
              where x.licence_id = any (array(select distinct licence_id from seats))
                and x.licence_seat_id is not null and ${sessionInUse(sql, sql`x`, sql`l`)})) as dead,
           (array_agg(s.licence_id order by s.licence_id desc, s.counted_as desc))[1] as licence_id,
           (array_agg(s.counted_as order by s.licence_id desc, s.counted_as desc))[1] as counted_as
      from seats s`
  if (!found) throw new Error('An aggregate gives one row.')
  let reaped = 0
  for (const licenceId of found.dead ?? []) reaped += await reapOf(sql, licenceId)
  const isLast = found.looked_at < SEATS_A_TURN
  return {
    reaped,
    next: isLast ? undefined : { licenceId: found.licence_id, countedAs: found.counted_as },
  }
}

async function reapOf(sql: SqlPool, licenceId: string): Promise<number> {
  return sql.begin(async (tx) => {
    const [licence] =
      await tx`select 1 from licences where uuid = ${licenceId} for no key update skip locked`
    return licence ? reapAllLicenceSeats(tx, licenceId) : 0
  })
}
