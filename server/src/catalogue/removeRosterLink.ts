import { account } from '../audit/actor.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { audit } from './auditKinds.ts'
import { runsEvent } from './requireRight.ts'

/**
 * Removes a link, which counts no more at once. People who used it stay.
 *
 * @throws {Refusal} `not_found` when there is no such link, or the caller does not run its event.
 */
export function removeRosterLink(
  sql: Sql,
  { linkId, caller }: { readonly linkId: string; readonly caller: Caller },
): Promise<void> {
  return transact(sql, async (tx) => {
    const [link] = await tx<{ event_id: string }[]>`
      select event_id from roster_links where uuid = ${linkId}`
    const mayRemove = link && (await runsEvent(tx, { eventId: link.event_id, caller }))
    const { count } = mayRemove ? await tx`delete from roster_links where uuid = ${linkId}` : NONE
    if (!link || count === 0)
      throw new Refusal('not_found', `There is no link with the id ${linkId}. Check the id.`)
    await audit.record(tx, {
      kind: 'roster_link_removed',
      actor: account(caller.uuid),
      details: { event_id: link.event_id, link_id: linkId },
    })
  })
}

const NONE = { count: 0 }
