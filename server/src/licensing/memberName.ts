import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { fullName } from '../identity/fullName.ts'
import { acceptedMember } from './acceptedMember.ts'

/**
 * The full name of the user `u` for the admins of a licence: only while the user is a member who
 * has accepted, also where a stay of an earlier membership is shown (decision 27).
 *
 * @param licenceId The licence in the statement, or its id.
 */
export function memberName(sql: Sql, licenceId: SqlPart): SqlPart {
  return sql`
    case when exists (select 1 from licence_members m
                       where m.licence_id = ${licenceId} and m.user_id = u.uuid
                         and ${acceptedMember(sql, sql`m`)})
         then ${fullName(sql)} else '' end`
}
