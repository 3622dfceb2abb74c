import type { Sql } from '../db/sql.ts'

export type InvalidBecause = 'inactive' | 'suspended' | 'not_yet_valid' | 'over'

/** As it is told: to who wants in, and to who was in. */
export const WHY_INVALID: Readonly<Record<InvalidBecause, string>> = {
  inactive: 'This licence is switched off.',
  suspended: 'This licence is suspended.',
  not_yet_valid: 'This licence has not begun yet.',
  over: 'This licence is over.',
}

/** Why a licence lets nobody in at this moment; null: it is valid. For a statement whose only such columns are those of `licences`. */
export function invalidBecause(sql: Sql) {
  return sql`
    case when not active then 'inactive'
         when suspended then 'suspended'
         when valid_from > statement_timestamp() then 'not_yet_valid'
         when valid_to <= statement_timestamp() then 'over' end`
}
