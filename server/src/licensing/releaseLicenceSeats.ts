import type { SqlTransaction } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/** Why a licence seat was released: given back, or with the login session that ended so. */
export type ReleaseReason =
  | 'given_back'
  | 'logged_out'
  | 'revoked'
  | 'reuse_detected'
  | 'expired'
  | 'evicted'
  | 'password_changed'
  | 'reset'
  | 'idle'
  | 'put_out'
  | 'member_removed'
  | 'licence_over'
  | 'deactivated'

/**
 * Releases those of these licence seats that nobody is in. Free at once, but for what cannot be
 * called back: the access tokens that an application holds, and a borrowed copy. Those count until
 * they are over, or let go.
 *
 * @param how.inUse The ids of licence seats under which somebody is logged in, as a subquery.
 * @returns The ids of those that this call released.
 */
export async function releaseLicenceSeats(
  tx: SqlTransaction,
  licenceSeatIds: readonly string[],
  {
    reason,
    note,
    inUse,
  }: {
    readonly reason: ReleaseReason
    readonly note?: string | undefined
    readonly inUse: SqlPart
  },
): Promise<string[]> {
  const released = await tx<{ uuid: string }[]>`
    update licence_seats
       set released_at = statement_timestamp(), release_reason = ${reason}, release_note = ${note ?? null},
           free_at = greatest(statement_timestamp(), tokens_until, borrowed_until)
     where uuid = any (${[...licenceSeatIds]}::uuid[]) and released_at is null and uuid not in (${inUse})
    returning uuid`
  return released.map(({ uuid }) => uuid)
}
