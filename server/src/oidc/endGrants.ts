import type { Sql } from '../db/sql.ts'

/** Ends grants, with all their codes and refresh tokens. */
export async function endGrants(sql: Sql, grantIds: readonly string[]): Promise<void> {
  const ids = [...grantIds]
  await sql`
    with gone as (delete from application_grants where grant_id = any (${ids}))
    delete from oidc_states
     where grant_id = any (${ids})
        or (model = 'Grant' and id_hash in (select sha256(convert_to(id, 'UTF8')) from unnest(${ids}::text[]) id))`
}
