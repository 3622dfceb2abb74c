import type { Sql } from '../db/sql.ts'
import type { StoredLetter } from './composeLetter.ts'

/** Letters whose id begins like this, at most two. */
export async function findLetter(sql: Sql, beginning: string): Promise<StoredLetter[]> {
  return await sql<StoredLetter[]>`
    select l.uuid, l.kind, l.language, l.data, l.created_at, u.first_name as name, u.verified,
           coalesce(l.address, u.email) as address
      from letters l join users u on u.uuid = l.user_id
     where starts_with(l.uuid::text, lower(${beginning})) order by l.uuid limit 2`
}
