import type { Sql } from '../db/sql.ts'
import { acceptedMember } from './acceptedMember.ts'

/**
 * Deletes invitations that nobody has answered for 90 days. The person can be invited again.
 * Returns the number of deleted rows, at most `limit`.
 */
export async function forgetInvitations(sql: Sql, limit: number): Promise<number> {
  const { count } = await sql`
    delete from licence_members where (licence_id, user_id) in
      (select m.licence_id, m.user_id from licence_members m
        where not (${acceptedMember(sql, sql`m`)}) and m.created_on < now() - interval '90 days'
        order by m.created_on limit ${limit} for update skip locked)`
  return count
}
