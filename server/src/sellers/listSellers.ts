import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import { type Seller, sellerColumns } from './sellerColumns.ts'

/** Where a page of sellers begins: after this one, in the order of their age. */
export interface SellerCursor {
  readonly created_at: string
  readonly uuid: string
}

/**
 * Returns a page of the sellers, the oldest first.
 *
 * @param page.runBy Only those of which this user is an admin.
 * @throws {Refusal} `malformed_input` when the time of the cursor is not valid.
 */
export function listSellers(
  sql: Sql,
  page: {
    readonly runBy: string | undefined
    readonly after: SellerCursor | undefined
    readonly limit: number
  },
): Promise<Seller[]> {
  const { runBy, limit } = page
  const after = page.after && {
    created_at: readInstant(page.after.created_at, '/page'),
    uuid: page.after.uuid,
  }
  return sql<Seller[]>`
    select ${sellerColumns(sql)} from sellers s
     where true
       ${runBy ? sql`and s.uuid in (select a.seller_id from seller_admins a where a.user_id = ${runBy})` : sql``}
       ${after ? sql`and (s.created_at, s.uuid) > (${after.created_at}, ${after.uuid})` : sql``}
     order by s.created_at, s.uuid limit ${limit}`
}
