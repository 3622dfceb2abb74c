import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * When a login session ends that is not used again: so many days after its last use, at the latest so
 * many after it began, and with its licence.
 *
 * @param of.licenceEndsAt Null under no licence.
 */
export function sessionEnd(
  sql: Sql,
  of: {
    readonly lastUse: SqlPart
    readonly idleDays: SqlPart | number
    readonly beginning: SqlPart
    readonly longestDays: SqlPart | number
    readonly licenceEndsAt: SqlPart
  },
): SqlPart {
  return sql`least(${of.lastUse} + make_interval(days => ${of.idleDays}),
                   ${of.beginning} + make_interval(days => ${of.longestDays}), ${of.licenceEndsAt})`
}
