import type { Sql } from '../db/sql.ts'

/** Takes a shown secret as confirmed without a code: for people that are made, not signed up. */
export async function confirmSecret(tx: Sql, userId: string): Promise<void> {
  await tx`
    update second_factors
       set secret_sealed = pending_sealed, version = version + 1, pending_sealed = null, pending_expires_at = null
     where user_id = ${userId} and pending_sealed is not null`
}
