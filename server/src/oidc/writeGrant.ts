import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { audit } from './auditKinds.ts'

/** The login session under which an application was let in. */
export interface NewGrant {
  readonly grantId: string
  readonly applicationId: string
  readonly userId: string
  readonly sid: string
  /** The licence on which its tokens depend, if the application requires one. */
  readonly licenceId: string | null
}

/** Records under which login session a grant was given. */
export async function writeGrant(sql: Sql, grant: NewGrant): Promise<void> {
  const { grantId, applicationId, userId, sid, licenceId } = grant
  await transact(sql, async (tx) => {
    await tx`
      insert into application_grants (grant_id, application_id, user_id, sid, licence_id)
      values (${grantId}, ${applicationId}, ${userId}, ${sid}, ${licenceId})`
    await audit.record(tx, {
      kind: 'application_entered',
      actor: account(userId),
      userId,
      sid,
      details: { application_id: applicationId, ...(licenceId && { licence_id: licenceId }) },
    })
  })
}
