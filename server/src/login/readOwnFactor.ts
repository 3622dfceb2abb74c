import type { Sql } from '../db/sql.ts'

/** What a person sees of their own way to sign in. No secret is in it. */
export interface OwnFactor {
  /** Null: no authenticator is confirmed. */
  readonly confirmed_at: Date | null
  readonly recovery_codes_left: number
  /** When this login session last gave a code. */
  readonly factor_verified_at: Date | null
  /** Null: not since the user was made. */
  readonly password_changed_at: Date | null
}

/** Reads the state of a person's authenticator, recovery codes and password. */
export async function readOwnFactor(
  sql: Sql,
  { userId, sid }: { readonly userId: string; readonly sid: string },
): Promise<OwnFactor> {
  const [row] = await sql<OwnFactor[]>`
    select case when f.secret_sealed is not null then f.confirmed_at end as confirmed_at,
           (select count(*)::int from recovery_codes r
             where r.user_id = u.uuid and r.used_at is null) as recovery_codes_left,
           (select s.factor_verified_at from sessions s
             where s.sid = ${sid} and s.user_id = u.uuid) as factor_verified_at,
           u.password_changed_at
      from users u left join second_factors f on f.user_id = u.uuid
     where u.uuid = ${userId}`
  if (!row) throw new Error('A person who is logged in has no row.')
  return row
}
