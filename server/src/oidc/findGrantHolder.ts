import type { Sql } from '../db/sql.ts'
import { liveGrant } from './liveGrant.ts'

/** The person of a grant, while its login session is live under the licence that it began with. */
export interface GrantHolder {
  readonly sid: string
  readonly username: string
  readonly email: string
  readonly verified: boolean
  readonly first_name: string
  readonly last_name: string
}

/** Finds the person of a grant; nothing when it no longer counts. */
export async function findGrantHolder(
  sql: Sql,
  { grantId, userId }: { readonly grantId: string; readonly userId: string },
): Promise<GrantHolder | undefined> {
  const [row] = await sql<GrantHolder[]>`
    select s.sid, u.username, u.email, u.verified, u.first_name, u.last_name
      from application_grants g
      join sessions s on ${liveGrant(sql)}
      join users u on u.uuid = s.user_id and u.is_active
     where g.grant_id = ${grantId} and g.user_id = ${userId}`
  return row
}
