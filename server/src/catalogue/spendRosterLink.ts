import { account } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import type { LockedRosterLink } from './lockRosterLink.ts'
import { deadRosterLink } from './lookAtRosterLink.ts'

/**
 * Takes one use of a link for a person who was just put on the roster, in the same transaction. The
 * statement that takes it counts down, so no more people come by a link than it has uses (law 1).
 *
 * @throws {Refusal} `not_found` when it is used up; `state_conflict` when the person has used it
 * before and was taken off the roster: the same link does not bring a person back.
 */
export async function spendRosterLink(
  tx: SqlTransaction,
  { link, userId }: { readonly link: LockedRosterLink; readonly userId: string },
): Promise<void> {
  const first = await tx`
    insert into roster_link_uses (link_id, user_id) values (${link.uuid}, ${userId})
    on conflict do nothing returning 1`
  if (first.length === 0)
    throw new Refusal(
      'state_conflict',
      'You have used this link before. Ask an admin of the event for another one.',
    )
  const taken = await tx`
    update roster_links set uses_left = uses_left - 1
     where uuid = ${link.uuid} and uses_left > 0 returning 1`
  if (taken.length === 0) throw deadRosterLink()
  await audit.record(tx, {
    kind: 'roster_link_used',
    userId,
    actor: account(userId),
    details: { event_id: link.event_id, link_id: link.uuid, role: link.role },
  })
}
