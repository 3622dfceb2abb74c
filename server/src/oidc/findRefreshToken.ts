import type { Sql } from '../db/sql.ts'
import { liveGrant } from './liveGrant.ts'
import { hashId } from './oidcStore.ts'

/** The login session of an application's refresh token. */
export interface FoundRefreshToken {
  readonly sid: string
  readonly user_id: string
  readonly expires_epoch: number
  /** Whether it counts now: it is unused, and its login session is live. */
  readonly is_live: boolean
}

/**
 * Finds the login session of a refresh token of this application; nothing when it has no such
 * token.
 */
export async function findRefreshToken(
  sql: Sql,
  { applicationId, token }: { readonly applicationId: string; readonly token: string },
): Promise<FoundRefreshToken | undefined> {
  const [row] = await sql<FoundRefreshToken[]>`
    select g.sid, g.user_id, floor(extract(epoch from r.expires_at))::float8 as expires_epoch,
           r.consumed_at is null and r.expires_at > now()
             and exists (select 1 from sessions s join users u on u.uuid = s.user_id and u.is_active where ${liveGrant(sql)}) as is_live
      from oidc_states r
      join application_grants g on g.grant_id = r.grant_id and g.application_id = ${applicationId}
     where r.model = 'RefreshToken' and r.id_hash = ${hashId(token)}`
  return row
}
