import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * The write that keeps a licence seat taken while an application has an access token for it. It is
 * part of the statement that writes the token, so both are written at once. The caller holds the
 * licence seat's lock.
 */
export function holdLicenceSeat(
  sql: Sql,
  { licenceSeatId, until }: { readonly licenceSeatId: string | null; readonly until: SqlPart },
): SqlPart {
  return sql`
    update licence_seats set tokens_until = greatest(tokens_until, ${until}) where uuid = ${licenceSeatId}`
}
