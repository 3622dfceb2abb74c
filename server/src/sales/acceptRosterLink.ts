import { addToRoster } from '../catalogue/addToRoster.ts'
import { type LockedRosterLink, lockRosterLink } from '../catalogue/lockRosterLink.ts'
import type { RosterLinkRole } from '../catalogue/makeRosterLink.ts'
import { spendRosterLink } from '../catalogue/spendRosterLink.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { giveTicket } from './giveTicket.ts'

/** What a person became by a link. */
export interface AcceptedRosterLink {
  readonly event_id: string
  readonly role: RosterLinkRole
  /** Of the role `user`. */
  readonly ticket_id: string | null
}

/**
 * Puts a person on the roster with a link, at their own wish. Somebody who is there already stays
 * and costs no use, so a retry is safe. The place and the use are taken together or not at all
 * (law 1).
 *
 * @throws {Refusal} `not_found` when no link with this token counts or it is used up;
 * `state_conflict` when the person has used it before and was taken off; `sold_out`;
 * `storage_limit`.
 */
export function acceptRosterLink(
  sql: Sql,
  { token, userId }: { readonly token: string; readonly userId: string },
): Promise<AcceptedRosterLink> {
  return transact(sql, async (tx) => {
    const link = await lockRosterLink(tx, token)
    const { ticketId, isNew } = await putOn(tx, link, userId)
    if (isNew) await spendRosterLink(tx, { link, userId })
    return { event_id: link.event_id, role: link.role, ticket_id: ticketId }
  })
}

/** The maker of the link is the one who adds the person, and gives the ticket. */
async function putOn(
  tx: SqlTransaction,
  { event_id: eventId, role, created_by: actorId }: LockedRosterLink,
  userId: string,
): Promise<{ ticketId: string | null; isNew: boolean }> {
  if (role === 'user') {
    const { ticket, made } = await giveTicket(tx, { eventId, userId, actorId, isAccepted: true })
    return { ticketId: ticket.uuid, isNew: made }
  }
  const { added } = await addToRoster(tx, {
    eventId,
    role: role === 'agent' ? 'agent' : 'admin',
    user: { user_id: userId },
    actorId,
    cameByLink: true,
  })
  return { ticketId: null, isNew: added }
}
