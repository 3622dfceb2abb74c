import { type Sql, transact } from '../db/sql.ts'
import { namedLicence } from '../licensing/namedLicence.ts'
import { leaveLine } from '../licensing/waitingLine.ts'

/**
 * Removes a person who waits for a licence seat from its line, also when a licence seat is offered
 * to them. Does nothing when they are not in it, or there is no such licence. Safe to retry.
 *
 * @param place.licence The id or serial of the licence.
 */
export async function giveUpWaiting(
  sql: Sql,
  place: { readonly licence: string; readonly userId: string },
): Promise<void> {
  await transact(sql, async (tx) => {
    const [licence] = await tx<{ uuid: string }[]>`
      select l.uuid from licences l where ${namedLicence(tx, place.licence)}`
    if (licence) await leaveLine(tx, { licenceId: licence.uuid, userId: place.userId })
  })
}
