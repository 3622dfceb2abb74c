import { lockQuotas } from '../catalogue/lockQuotas.ts'
import { type Sql, transact } from '../db/sql.ts'
import { usernameKey } from '../identity/username.ts'
import { Refusal } from '../refusal.ts'
import { ambiguousTicket } from '../tickets/locateTicket.ts'
import { issuedTicket } from '../tickets/ticketColumns.ts'
import { cancelTicket } from './cancelTicket.ts'

/**
 * Cancels the only live ticket that a user holds for an event. It chooses none among several, used
 * ones included: only their ids can say which one is meant.
 *
 * The quotas of the event are locked before anything is read, so no ticket is issued in between.
 *
 * @param actorId Who cancels it.
 * @throws {Refusal} `not_found` when the user holds none; `ticket_ambiguous` with `ticket_ids`;
 * `state_conflict` when it has been used: that is final.
 */
export function cancelOnlyTicket(
  sql: Sql,
  {
    eventId,
    username,
    actorId,
  }: { readonly eventId: string; readonly username: string; readonly actorId: string },
): Promise<void> {
  return transact(sql, async (tx) => {
    await lockQuotas(tx, eventId)
    const tickets = await tx<{ uuid: string }[]>`
      select uuid from tickets t
       where event_id = ${eventId} and lower(holder_username) = ${usernameKey(username) ?? null}
         and ${issuedTicket(tx)}
       order by uuid`
    const [only] = tickets
    if (!only)
      throw new Refusal(
        'not_found',
        `${username} holds no ticket of this event. Check the user name.`,
      )
    if (tickets.length > 1)
      throw ambiguousTicket(
        `${username} holds several tickets of this event. Cancel one of them by its id.`,
        tickets,
      )
    await cancelTicket(tx, { ticketId: only.uuid, actorId })
  })
}
