import type { SqlTransaction } from '../db/sql.ts'
import { letGoOfLicenceSeats } from '../licensing/letGoOfLicenceSeats.ts'

/**
 * Lets go of a login session, or of one licence seat of it, for an application: its tokens no
 * longer hold the licence seat. If no other application holds tokens of that licence seat and it is
 * released, it is free at once.
 *
 * @param which.uuid One row of `application_sessions` that is due, after its application confirmed
 * the logout.
 * @returns The number of deleted rows.
 */
export async function letGo(
  tx: SqlTransaction,
  which: { readonly uuid: string } | { readonly applicationId: string; readonly sid: string },
): Promise<number> {
  const chosen =
    'uuid' in which
      ? tx`a.uuid = ${which.uuid} and a.logout_due_at is not null`
      : tx`a.application_id = ${which.applicationId} and a.sid = ${which.sid}`
  const names = tx`
    select s.licence_id, s.counted_as from licence_seats s
      join application_sessions a on a.licence_id = s.licence_id and a.licence_seat_id = s.uuid
     where ${chosen}`
  const licenceSeats = await tx<{ licence_id: string; counted_as: string }[]>`
    select licence_id, counted_as from licence_seats
     where (licence_id, counted_as) in (${names}) and free_at > statement_timestamp()
     order by licence_id, uuid
       for no key update`
  const gone = await tx`delete from application_sessions a where ${chosen}`
  for (const { licence_id, counted_as } of licenceSeats)
    await freeLicenceSeats(tx, { licence_id, counted_as })
  return gone.count
}

/**
 * The tokens of one claimant count for all their licence seats, because a new licence seat takes
 * over those of the earlier one.
 */
async function freeLicenceSeats(
  tx: SqlTransaction,
  { licence_id, counted_as }: { readonly licence_id: string; readonly counted_as: string },
): Promise<void> {
  const heldUntil = tx`
    select max(a.tokens_until) as until
      from application_sessions a
      join licence_seats o on o.licence_id = a.licence_id and o.uuid = a.licence_seat_id
     where o.licence_id = ${licence_id} and o.counted_as = ${counted_as}
       and a.tokens_until > statement_timestamp()`
  await letGoOfLicenceSeats(tx, { licenceId: licence_id, countedAs: counted_as, heldUntil })
}
