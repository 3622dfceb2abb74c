import type { Sql } from '../db/sql.ts'

/** A person who runs a seller, and who gave them the right. */
export interface SellerAdmin {
  readonly user_id: string
  readonly username: string
  readonly granted_by: string | null
  readonly granted_at: Date
}

/** Returns a page of the admins of a seller, in the order of their ids. */
export function listSellerAdmins(
  sql: Sql,
  page: {
    readonly sellerId: string
    readonly afterUserId: string | undefined
    readonly limit: number
  },
): Promise<SellerAdmin[]> {
  const { sellerId, afterUserId, limit } = page
  return sql<SellerAdmin[]>`
    select ${sellerAdminColumns(sql)}
     where a.seller_id = ${sellerId} ${afterUserId ? sql`and a.user_id > ${afterUserId}` : sql``}
     order by a.user_id limit ${limit}`
}

/** The columns of an admin `a` of a seller on the wire, and where they come from. */
export function sellerAdminColumns(sql: Sql) {
  return sql`
    a.user_id, u.username, g.username as granted_by, a.granted_at
      from seller_admins a join users u on u.uuid = a.user_id left join users g on g.uuid = a.granted_by`
}
