import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * When an unused login session ends: `idleDays` after its last use, at the latest `longestDays`
 * after its beginning, and with its licence.
 *
 * @param of.licenceEndsAt Null without a licence.
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
