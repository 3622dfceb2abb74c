import type { SqlTransaction } from '../db/sql.ts'
import { LOGIN_TOTP } from '../vault/totp.ts'
import { REACH } from './spendFactor.ts'

/**
 * Makes everything void that people proved themselves with before a restore. Which codes were used
 * since the backup, and which passwords were changed because somebody else knew them, is not known.
 *
 * - No code that an authenticator shows now, or has shown, is accepted: the last step is raised as
 *   far as a code is accepted at all. The time in which a shown secret can be
 *   confirmed is over.
 * - No recovery code is left. The next login makes new ones.
 * - A password only serves to set a new one, together with a code (`provePerson`). Without a
 *   confirmed factor it serves nothing, and an admin resets the user.
 */
export async function voidProofs(
  tx: SqlTransaction,
): Promise<{ people: number; recoveryCodes: number }> {
  const people = await tx`
    update users u
       set new_password_since = now(),
           recovery_codes_owed = exists (select 1 from second_factors f
                                          where f.user_id = u.uuid and f.secret_sealed is not null)`
  await tx`
    update second_factors
       set last_step = greatest(last_step,
             floor(extract(epoch from clock_timestamp()) / ${LOGIN_TOTP.period}::int)::bigint + ${REACH}::int),
           pending_expires_at = case when pending_sealed is not null then least(pending_expires_at, now()) end,
           version = version + 1`
  const codes = await tx`delete from recovery_codes where used_at is null`
  return { people: people.count, recoveryCodes: codes.count }
}
