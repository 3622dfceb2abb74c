import type { SqlTransaction } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Updates until when applications hold the licence seats of one claimant. The caller has locked all
 * of them that count. A released one becomes free at once when no application holds it any more.
 *
 * @param claim.heldUntil One row with `until`: when the last access token of these licence seats
 * expires, or null.
 */
export async function letGoOfLicenceSeats(
  tx: SqlTransaction,
  claim: {
    readonly licenceId: string
    readonly countedAs: string
    readonly heldUntil: SqlPart
  },
): Promise<void> {
  await tx`
    update licence_seats s
       set tokens_until = t.until,
           free_at = case when s.released_at is null then s.free_at
                          else least(s.free_at, greatest(statement_timestamp(), t.until, s.borrowed_until)) end
      from (${claim.heldUntil}) t
     where s.licence_id = ${claim.licenceId} and s.counted_as = ${claim.countedAs}
       and s.free_at > statement_timestamp()`
}
