import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { invalidBecause } from './invalidBecause.ts'

/**
 * Whether a licence is valid at this moment: nothing makes it invalid.
 *
 * @param licence What the statement calls the row of `licences`.
 */
export function validLicence(sql: Sql, licence: SqlPart = sql`licences`): SqlPart {
  return sql`(${invalidBecause(sql, licence)} is null)`
}
