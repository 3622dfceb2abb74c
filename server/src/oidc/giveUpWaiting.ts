import { type Sql, transact } from '../db/sql.ts'
import { namedLicence } from '../licensing/namedLicence.ts'
import { leaveLine } from '../licensing/waitingLine.ts'

/**
 * Removes a person who waits for a licence seat from its line. Does nothing when they are not in
 * it.
 */
export async function giveUpWaiting(
  sql: Sql,
  { serial, userId }: { readonly serial: string; readonly userId: string },
): Promise<void> {
  await transact(sql, async (tx) => {
    const [licence] = await tx<{ uuid: string }[]>`
      select l.uuid from licences l where ${namedLicence(tx, serial)}`
    if (licence) await leaveLine(tx, { licenceId: licence.uuid, userId })
  })
}
