import type { Sql } from '../db/sql.ts'

/**
 * Returns the seller of an event whose maker chose none: the one that the maker runs, if it is
 * exactly one, or else the oldest of the installation.
 */
export async function defaultSeller(sql: Sql, userId: string): Promise<string> {
  const [seller] = await sql<{ uuid: string }[]>`
    with run as (select seller_id from seller_admins where user_id = ${userId} limit 2)
    select coalesce((select min(seller_id::text)::uuid from run having count(*) = 1), s.uuid) as uuid
      from sellers s order by s.created_at, s.uuid limit 1`
  if (!seller) throw new Error('An installation has a seller from its beginning.')
  return seller.uuid
}
