import { forgetSignUps } from '../audit/forgetSignUps.ts'
import { type SqlPool, transact } from '../db/sql.ts'

/**
 * Users who are deleted at once. For each, the foreign keys make PostgreSQL read tables that have
 * no index by user.
 */
const MOST_USERS = 50

/**
 * Deletes users who signed up and have confirmed no factor for 90 days, with what the audit log
 * says about the sign-up. Their user names are free again. A user to whom anything refers stays:
 * someone gave them a ticket, a place on a roster or an invitation. A user who once confirmed a
 * factor stays, too: migration 0024 could not tell an unfinished sign-up from a person whose factor
 * an admin had reset. Returns the number of deleted users.
 */
export function forgetUnfinishedUsers(sql: SqlPool, limit: number): Promise<number> {
  return transact(sql, async (tx) => {
    const users = await tx<{ uuid: string }[]>`
      select u.uuid from users u
       where u.unfinished_since < now() - interval '90 days' and u.role = 'user'
         and not exists (select 1 from sessions x where x.user_id = u.uuid)
         and not exists (select 1 from pending_logins x where x.user_id = u.uuid)
         and not exists (select 1 from tickets x where x.user_id = u.uuid)
         and not exists (select 1 from roster_entries x where x.user_id = u.uuid)
         and not exists (select 1 from events x where x.created_by = u.uuid)
         and not exists (select 1 from licence_members x where x.user_id = u.uuid)
         and not exists (select 1 from member_data x where x.user_id = u.uuid)
         and not exists (select 1 from audit_log x
                          where x.user_id = u.uuid and x.kind = 'factor_confirmed')
         and not exists (select 1 from licence_seats x where x.user_id = u.uuid)
         and not exists (select 1 from licence_line x where x.user_id = u.uuid)
         and not exists (select 1 from application_grants x where x.user_id = u.uuid)
         and not exists (select 1 from service_accounts x where x.created_by = u.uuid)
       order by u.unfinished_since limit ${Math.min(limit, MOST_USERS)} for update of u skip locked`
    if (users.length === 0) return 0
    const ids = users.map(({ uuid }) => uuid)
    await tx`
      with codes as (delete from recovery_codes where user_id = any (${ids}::uuid[])),
           factors as (delete from second_factors where user_id = any (${ids}::uuid[])),
           browsers as (delete from known_browsers where user_id = any (${ids}::uuid[])),
           networks as (delete from known_networks where user_id = any (${ids}::uuid[]))
      delete from users where uuid = any (${ids}::uuid[])`
    await forgetSignUps(tx, ids)
    return ids.length
  })
}
