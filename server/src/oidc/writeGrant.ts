import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
import { audit } from './auditKinds.ts'
import { endGrants } from './endGrants.ts'

/** The login session under which an application was let in. */
export interface NewGrant {
  readonly grantId: string
  readonly applicationId: string
  readonly userId: string
  readonly sid: string
  /** The licence on which its tokens depend, if the application requires one. */
  readonly licenceId: string | null
}

/**
 * Records under which login session a grant was given. One login session has a bounded number of
 * grants for one application: the oldest ends for a new one.
 */
export async function writeGrant(sql: Sql, grant: NewGrant): Promise<void> {
  const { grantId, applicationId, userId, sid, licenceId } = grant
  await transact(sql, async (tx) => {
    await tx`
      insert into application_grants (grant_id, application_id, user_id, sid, licence_id)
      values (${grantId}, ${applicationId}, ${userId}, ${sid}, ${licenceId})`
    const surplus = await tx<{ grant_id: string }[]>`
      select grant_id from application_grants
       where sid = ${sid} and application_id = ${applicationId} and grant_id <> ${grantId}
       order by created_at desc offset ${limitOf(tx, 'grants')} - 1`
    if (surplus.length > 0)
      await endGrants(
        tx,
        surplus.map((grant) => grant.grant_id),
      )
    await audit.record(tx, {
      kind: 'application_entered',
      actor: account(userId),
      userId,
      sid,
      details: { application_id: applicationId, ...(licenceId && { licence_id: licenceId }) },
    })
  })
}
