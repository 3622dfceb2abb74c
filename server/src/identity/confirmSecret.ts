import type { Sql } from '../db/sql.ts'

/** Marks a shown secret as confirmed without a code: for users that an operator creates. */
export async function confirmSecret(tx: Sql, userId: string): Promise<void> {
  await tx`
    update second_factors
       set secret_sealed = pending_sealed, version = version + 1, pending_sealed = null, pending_expires_at = null,
           confirmed_at = now()
     where user_id = ${userId} and pending_sealed is not null`
  await tx`update users set unfinished_since = null where uuid = ${userId}`
}
