import type { SqlTransaction } from '../db/sql.ts'
import type { EndReason } from './endSession.ts'

/** Names a licence seat as the rows of login sessions do. */
export interface LicenceSeatName {
  readonly licenceId: string
  readonly licenceSeatId: string
}

/**
 * Releases those of these licence seats under which no login session stands any more. They are locked before it is looked, and the caller has ended
 * the login sessions before: so of two that end at once the later one releases, and none joins a licence seat that goes.
 *
 * Free at once, but for what cannot be called back: the access tokens an application holds, and a borrowed copy. Those count until they
 * are over, or let go.
 *
 * Named by arrays and looked up in one hash: a join costs the product of its sides where its plan was made while the tables were small. Five hundred
 * licence seats of twelve thousand took more than a second so, and take milliseconds.
 *
 * @returns The ids of those that this call released.
 */
export async function releaseLicenceSeats(
  tx: SqlTransaction,
  licenceSeats: readonly LicenceSeatName[],
  {
    reason,
    note,
  }: { readonly reason: EndReason | 'given_back'; readonly note?: string | undefined },
): Promise<string[]> {
  if (licenceSeats.length === 0) return []
  const licenceIds = [...new Set(licenceSeats.map(({ licenceId }) => licenceId))]
  const licenceSeatIds = licenceSeats.map(({ licenceSeatId }) => licenceSeatId)
  const [, released] = await Promise.all([
    tx`select 1 from licence_seats
        where uuid = any (${licenceSeatIds}::uuid[])
        order by uuid for update`,
    tx<{ uuid: string }[]>`
    update licence_seats s
       set released_at = statement_timestamp(), release_reason = ${reason}, release_note = ${note ?? null},
           free_at = greatest(statement_timestamp(), tokens_until, borrowed_until)
     where s.uuid = any (${licenceSeatIds}::uuid[]) and s.released_at is null
       and s.uuid not in (
         select x.licence_seat_id from sessions x
          where x.licence_id = any (${licenceIds}::uuid[]) and x.licence_seat_id = any (${licenceSeatIds}::uuid[]) and x.ended_at is null
            and x.expires_at > statement_timestamp())
    returning s.uuid`,
  ])
  return released.map(({ uuid }) => uuid)
}
