import type { SqlTransaction } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import type { Statement } from '../db/statement.ts'

/**
 * Why a licence seat was released: it was given back, or its last login session ended for this
 * reason.
 */
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
  | 'restored'

/**
 * Releases the given licence seats that are not in use. They become free at once, unless an
 * application holds access tokens for them or they are borrowed, because neither can be recalled.
 * These count until the application lets go, or the tokens or the loan end.
 *
 * @param how.inUse A subquery with the ids of licence seats under which somebody is logged in.
 * @returns The ids of those that this call released.
 */
export function releaseLicenceSeats(
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
): Statement<{ uuid: string }[]> {
  return tx<{ uuid: string }[]>`
    update licence_seats
       set released_at = statement_timestamp(), release_reason = ${reason}, release_note = ${note ?? null},
           free_at = greatest(statement_timestamp(), tokens_until, borrowed_until)
     where uuid = any (${[...licenceSeatIds]}::uuid[]) and released_at is null and uuid not in (${inUse})
    returning uuid`
}
