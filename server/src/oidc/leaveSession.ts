import { type Sql, transact } from '../db/sql.ts'
import { endGrants } from './endGrants.ts'
import { letGo } from './letGo.ts'

/**
 * Ends all grants and tokens that an application has of a login session, and lets it go. Returns
 * whether there were any.
 */
export function leaveSession(
  sql: Sql,
  { applicationId, sid }: { readonly applicationId: string; readonly sid: string },
): Promise<boolean> {
  return transact(sql, async (tx) => {
    const held = await letGo(tx, { applicationId, sid })
    const grants = await tx<{ grant_id: string }[]>`
      select grant_id from application_grants where application_id = ${applicationId} and sid = ${sid}`
    await endGrants(
      tx,
      grants.map(({ grant_id }) => grant_id),
    )
    return held > 0 || grants.length > 0
  })
}
