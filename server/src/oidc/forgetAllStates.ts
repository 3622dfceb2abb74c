import type { SqlTransaction } from '../db/sql.ts'

/**
 * Ends every grant, with all codes, refresh tokens and authorization requests of applications. The
 * assertions that were used stay known.
 */
export async function forgetAllStates(tx: SqlTransaction): Promise<void> {
  await tx`delete from application_grants`
  await tx`delete from oidc_states where model <> 'ReplayDetection'`
}
