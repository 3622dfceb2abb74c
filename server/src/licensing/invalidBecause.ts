import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { licenceIsOver } from './licenceIsOver.ts'

export type InvalidBecause = 'inactive' | 'suspended' | 'not_yet_valid' | 'over'

/** As it is told: to who wants in, and to who was in. */
export const WHY_INVALID: Readonly<Record<InvalidBecause, string>> = {
  inactive: 'This licence is switched off.',
  suspended: 'This licence is suspended.',
  not_yet_valid: 'This licence has not begun yet.',
  over: 'This licence is over.',
}

/**
 * Why a licence lets nobody in at this moment; null: it is valid. By the clock of the statement, not of
 * its transaction, which may have waited before.
 *
 * @param licence What the statement calls the row of `licences`.
 */
export function invalidBecause(sql: Sql, licence: SqlPart = sql`licences`): SqlPart {
  return sql`
    case when not ${licence}.active then 'inactive'
         when ${licence}.suspended then 'suspended'
         when ${licence}.valid_from > statement_timestamp() then 'not_yet_valid'
         when ${licenceIsOver(sql, licence)} then 'over' end`
}
