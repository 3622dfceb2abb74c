import type { SqlTransaction } from '../db/sql.ts'

/**
 * Deletes the entries of sign-ups that nobody finished, with attempts at logging in as these users,
 * as far as they are 90 days old. The caller has deleted the users: of a user who exists, the log
 * keeps every entry.
 */
export async function forgetSignUps(tx: SqlTransaction, userIds: readonly string[]): Promise<void> {
  await tx`
    delete from audit_log
     where user_id = any (${[...userIds]}::uuid[]) and at < now() - interval '90 days'
       and kind in ('user_created', 'factor_shown', 'login_failed', 'codes_put_off')`
}
