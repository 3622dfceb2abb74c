import type { SqlTransaction } from '../db/sql.ts'

/**
 * Revokes the credential of every ticket: no code of before is admitted. Its holder gets a new one
 * at the next login. Returns how many were revoked.
 */
export async function revokeAllCredentials(tx: SqlTransaction): Promise<number> {
  const { count } = await tx`
    update tickets
       set credential_id = null, credential_session_id = null, credential_created_at = null
     where credential_id is not null`
  return count
}
