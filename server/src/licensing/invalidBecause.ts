import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { licenceIsOver } from './licenceIsOver.ts'

export type InvalidBecause = 'inactive' | 'suspended' | 'not_yet_valid' | 'over'

/** The messages to people who want in, and to those who were in. */
export const WHY_INVALID: Readonly<Record<InvalidBecause, string>> = {
  inactive: 'This licence is switched off.',
  suspended: 'This licence is suspended.',
  not_yet_valid: 'This licence has not begun yet.',
  over: 'This licence is over.',
}

/**
 * Why a licence lets nobody in now; null: it is valid. Uses the statement's clock, not the
 * transaction's, which may have waited for a lock.
 *
 * @param licence The statement's name for the row of `licences`.
 */
export function invalidBecause(sql: Sql, licence: SqlPart = sql`licences`): SqlPart {
  return sql`
    case when not ${licence}.active then 'inactive'
         when ${licence}.suspended then 'suspended'
         when ${licence}.valid_from > statement_timestamp() then 'not_yet_valid'
         when ${licenceIsOver(sql, licence)} then 'over' end`
}
