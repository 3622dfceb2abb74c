import type { Sql } from '../db/sql.ts'

/** Counts the sellers that lack what a receipt must name: the name, the number or the address. */
export async function countIncomplete(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from sellers
     where name = '' or company_number = '' or address = ''`
  return row?.count ?? 0
}
