import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * The write that keeps a licence seat taken while an application has an access token of it: for the
 * statement that writes down the token, so that both stand at once. Under the licence seat's lock.
 */
export function holdLicenceSeat(
  sql: Sql,
  { licenceSeatId, until }: { readonly licenceSeatId: string | null; readonly until: SqlPart },
): SqlPart {
  return sql`
    update licence_seats set tokens_until = greatest(tokens_until, ${until}) where uuid = ${licenceSeatId}`
}
