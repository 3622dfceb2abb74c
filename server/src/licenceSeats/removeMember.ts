import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { lockLicenceRow } from '../licensing/licenceRight.ts'
import { deleteMember, findMember } from '../licensing/members.ts'
import { leaveLine } from '../licensing/waitingLine.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { endLicenceSeatsOf } from './endLicenceSeatsOf.ts'

/**
 * Removes a user from the members of a licence. Their login sessions under it end and their licence
 * seats are released in the same transaction.
 *
 * The licence is locked first. A login before us has committed and is ended here. A login after us
 * reads the members after our commit and is refused. The licence seats are locked before the
 * member's row, whose deletion marks the member's data as orphaned: ending a login session locks
 * its licence seat before that data.
 *
 * @throws {Refusal} `not_found` when the user is not a member; `scope_missing`.
 */
export function removeMember(
  sql: Sql,
  {
    licenceId,
    username,
    actorId,
    mayRemoveAdmin,
  }: {
    readonly licenceId: string
    readonly username: string
    readonly actorId: string
    /** A licence admin is removed only by who may take the role. */
    readonly mayRemoveAdmin: boolean
  },
): Promise<void> {
  return transact(sql, async (tx) => {
    await lockLicenceRow(tx, licenceId)
    const { userId, role } = await findMember(tx, { licenceId, username })
    if (role === 'licence_admin' && !mayRemoveAdmin)
      throw new Refusal(
        'scope_missing',
        `${username} is a licence admin. To remove them, this service account needs the scope licence:roles.`,
        { members: { scope: 'licence:roles' } },
      )
    await endLicenceSeatsOf(tx, {
      licenceId,
      userId,
      actor: account(actorId),
      reason: 'member_removed',
    })
    await deleteMember(tx, { licenceId, userId })
    await leaveLine(tx, { licenceId, userId })
    await audit.record(tx, {
      kind: 'member_removed',
      userId,
      actor: account(actorId),
      details: { licence_id: licenceId },
    })
  })
}
