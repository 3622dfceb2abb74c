import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { invalidBecause } from './invalidBecause.ts'

/**
 * Whether a licence is valid now: nothing makes it invalid.
 *
 * @param licence The statement's name for the row of `licences`.
 */
export function validLicence(sql: Sql, licence: SqlPart = sql`licences`): SqlPart {
  return sql`(${invalidBecause(sql, licence)} is null)`
}
