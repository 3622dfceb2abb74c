import type { Sql } from '../db/sql.ts'

/** Whether a user runs a seller `s`: as one of its admins, or as a platform admin. */
export function runsSeller(sql: Sql, userId: string) {
  return sql`
    (exists (select 1 from seller_admins a where a.seller_id = s.uuid and a.user_id = ${userId}::uuid)
     or exists (select 1 from users u where u.uuid = ${userId}::uuid and u.role = 'admin'))`
}
