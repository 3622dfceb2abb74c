import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { lockLicenceRow } from '../licensing/licenceRight.ts'
import { deleteMember, findMemberId } from '../licensing/members.ts'
import { leaveLine } from '../licensing/waitingLine.ts'
import { audit } from './auditKinds.ts'
import { endLicenceSeatsOf } from './endLicenceSeatsOf.ts'

/**
 * Takes a user from the members of a licence: their login sessions under it end and their licence seats are free in the same transaction.
 *
 * The licence is locked first. A login that was before us has committed and is ended here; one behind us looks at the members after us, and
 * finds itself none of them. LicenceSeats come before the member's row, which takes the member's data along: whoever ends a login session holds its
 * licence seat when they come to that data.
 *
 * @throws {Refusal} `not_found` when the user is no member.
 */
export function removeMember(
  sql: Sql,
  {
    licenceId,
    username,
    actorId,
  }: { readonly licenceId: string; readonly username: string; readonly actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    await lockLicenceRow(tx, licenceId)
    const userId = await findMemberId(tx, { licenceId, username })
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
