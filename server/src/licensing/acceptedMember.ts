import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'

/**
 * Whether a member has accepted. Before that the row is an invitation: it gives no right, and shows
 * nothing about the person.
 *
 * @param member The statement's name for the row of `licence_members`.
 */
export function acceptedMember(sql: Sql, member: SqlPart = sql`licence_members`): SqlPart {
  return sql`${member}.accepted_at is not null`
}
