import type { Sql } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'

/**
 * Deletes authorization requests that nobody finished: those whose time is over (a stranger's after
 * 15 minutes), and the oldest beyond the number that an installation keeps. Returns the number of
 * deleted rows, at most `limit`.
 */
export async function forgetSignIns(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from oidc_states where (model, id_hash) in (
      select model, id_hash from (
        (select model, id_hash from oidc_states
          where held_for is not null and expires_at < now() order by expires_at limit ${limit})
        union
        (select model, id_hash from oidc_states
          where held_for is not null order by expires_at desc offset ${limitOf(sql, 'all_sign_ins')} limit ${limit})
      ) over_ limit ${limit})`
  return count
}
