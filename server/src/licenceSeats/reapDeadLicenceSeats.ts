import type { SqlPool } from '../db/sql.ts'
import { sessionInUse } from '../sessions/sessionInUse.ts'
import { reapAllLicenceSeats } from './reapAllLicenceSeats.ts'

/** The number of live licence seats that a turn checks. It bounds the cost of a turn. */
const LICENCE_SEATS_PER_TURN = 5_000

/** Where the next turn begins; undefined: at the beginning. */
export type LicenceSeatPosition =
  | { readonly licenceId: string; readonly countedAs: string }
  | undefined

/**
 * Releases the licence seats, of any licence, that have no login session in use. A claim does this
 * for its own licence. This function serves licences without claims, so that their lists and
 * history are also correct.
 *
 * A turn checks the next few thousand live licence seats after those of the previous turn, in the
 * order of their index. Each licence with such licence seats is then locked in its own transaction.
 * Any number of processes may do this at the same time: a licence that another one has locked is
 * skipped.
 *
 * `not in` instead of `not exists`: PostgreSQL answers it from one hash, independently of the sizes
 * that the planner assumes. With a plan made while the tables were small, `not exists` took ten
 * seconds for 4,000 licence seats.
 *
 * @returns How many were released, and where the next turn begins.
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
       order by licence_id, counted_as limit ${LICENCE_SEATS_PER_TURN})
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
  const isLast = found.looked_at < LICENCE_SEATS_PER_TURN
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
