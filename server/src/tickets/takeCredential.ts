import { randomBytes } from 'node:crypto'
import { account } from '../audit/actor.ts'
import { freezeCodes } from '../catalogue/freezeCodes.ts'
import { type Sql, transact } from '../db/sql.ts'
import { limitOf } from '../db/storageLimit.ts'
import { fullName } from '../identity/fullName.ts'
import { requireFreshFactor } from '../login/showFactor.ts'
import { Refusal } from '../refusal.ts'
import { liveSession } from '../sessions/liveSession.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { toBase32, toCrockford } from '../vault/base32.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'
import type { TotpAlgorithm } from '../vault/totp.ts'
import { audit } from './auditKinds.ts'
import { holderKey } from './holderKey.ts'
import { ambiguousTicket, locateTicket, unknownTicket } from './locateTicket.ts'
import { requireShowable } from './requireShowable.ts'
import { issuedTicket, shownStatus, type TicketStatus } from './ticketColumns.ts'

/** 80 bits: nobody guesses another credential's id. */
const CREDENTIAL_BYTES = 10
const MAX_TAKEOVERS_A_DAY = 3

/** What a phone needs to show the codes of a ticket. */
export interface Credential {
  readonly ticket_id: string
  readonly credential_id: string
  readonly event_id: string
  /** RFC 4648 base32, the form for authenticator apps. */
  readonly secret: string
  readonly algorithm: TotpAlgorithm
  readonly digits: number
  /** Seconds. */
  readonly period: number
  readonly server_time: Date
}

/** Which ticket is meant: by its id, or the only one of an event. */
export type TicketReference = { readonly ticket_id: string } | { readonly event_id: string }

interface LockedTicket {
  readonly uuid: string
  readonly status: TicketStatus
  readonly credential_id: string | null
  readonly credential_session_id: string | null
  readonly key_generation: number
}

/**
 * Gives the calling login session the credential of a ticket. The login session that has it gets
 * the same one again. Another login session gets a new one with a fresh factor, and the old one is
 * revoked at once. Taking it from a live login session must be asked for (`replace`) and is limited
 * to a few times per day. Taking it from an ended one is not limited, so its holder may log in and
 * out at will.
 *
 * The gate remembers a bounded number of a ticket's credentials. An older one is unknown to it.
 *
 * From then on the ticket shows the name of its holder, who has accepted it by this.
 *
 * Lock, then look: the event's setting is frozen under its row's lock before the first credential
 * is made from it. The ticket's row is locked before its credential is read, so a ticket has one
 * live credential.
 *
 * @returns The credential, and whether this call made it.
 * @throws {Refusal} `not_found` when the ticket is not the caller's; `ticket_ambiguous` with
 * `ticket_ids`; `state_conflict` when the ticket is not issued or no longer valid;
 * `credential_elsewhere`; `fresh_factor_required`; `credential_limit` after three such takeovers in
 * a day.
 */
export function takeCredential(
  sql: Sql,
  secrets: TicketSecrets,
  {
    caller,
    ticket: reference,
    replace,
  }: { caller: Caller; ticket: TicketReference; replace: boolean },
): Promise<{ credential: Credential; made: boolean }> {
  return transact(sql, async (tx) => {
    const { eventId, ticketId } = await resolveTicket(tx, reference, caller.uuid)
    const event = await freezeCodes(tx, eventId)
    const [ticket] = await tx<LockedTicket[]>`
      select uuid, ${shownStatus(tx)} as status, credential_id, credential_session_id, key_generation
        from tickets t
       where event_id = ${eventId} and uuid = ${ticketId} and user_id = ${caller.uuid} for update`
    if (!ticket) throw unknownTicket()
    requireShowable(ticket.status)

    const show = (credentialId: string, generation: number): Credential => ({
      ticket_id: ticketId,
      credential_id: credentialId,
      event_id: eventId,
      secret: toBase32(secrets({ eventId, generation, credentialId, setting: event.setting })),
      ...event.setting,
      server_time: event.now,
    })
    if (ticket.credential_id && ticket.credential_session_id === caller.sid)
      return { credential: show(ticket.credential_id, ticket.key_generation), made: false }
    const takenOver =
      ticket.credential_id !== null && (await isLive(tx, ticket.credential_session_id))
    if (takenOver && !replace)
      throw new Refusal(
        'credential_elsewhere',
        'Another login shows this ticket. To show it here instead, send {"replace": true}.',
      )
    if (ticket.credential_id) requireFreshFactor(caller)
    if (takenOver) await mayTakeOver(tx, ticketId)

    const credentialId = toCrockford(randomBytes(CREDENTIAL_BYTES))
    await tx`
      with forgotten as (
        delete from credential_locators where credential_id in (
          select credential_id from credential_locators where ticket_id = ${ticketId}
           order by created_at desc offset ${limitOf(tx, 'credentials')} - 1)
      )
      insert into credential_locators (credential_id, event_id, ticket_id, taken_over)
      values (${credentialId}, ${eventId}, ${ticketId}, ${takenOver})`
    await tx`
      update tickets t
         set holder_name = ${fullName(tx)}, holder_key = ${holderKey(tx)}, credential_id = ${credentialId}, credential_session_id = ${caller.sid},
             credential_created_at = now(), key_generation = ${event.generation},
             last_step = 0, wrong_codes = 0, wrong_codes_since = null, first_shown_step = null
        from users u
       where t.event_id = ${eventId} and t.uuid = ${ticketId} and u.uuid = t.user_id`
    await audit.record(tx, {
      kind: ticket.credential_id ? 'credential_replaced' : 'credential_made',
      actor: account(caller.uuid),
      userId: caller.uuid,
      sid: caller.sid,
      details: { ticket_id: ticketId },
    })
    return { credential: show(credentialId, event.generation), made: true }
  })
}

async function resolveTicket(
  tx: Sql,
  reference: TicketReference,
  userId: string,
): Promise<{ eventId: string; ticketId: string }> {
  if ('ticket_id' in reference)
    return { eventId: await locateTicket(tx, reference.ticket_id), ticketId: reference.ticket_id }
  const eventId = reference.event_id
  const tickets = await tx<{ uuid: string }[]>`
    select t.uuid from tickets t
     where t.event_id = ${eventId} and t.user_id = ${userId} and ${issuedTicket(tx)}
     order by t.uuid`
  const [only] = tickets
  if (!only) throw unknownTicket()
  if (tickets.length > 1)
    throw ambiguousTicket('You hold several tickets of this event. Choose one by its id.', tickets)
  return { eventId, ticketId: only.uuid }
}

/** Whether a login session could still show the ticket. */
async function isLive(tx: Sql, sid: string | null): Promise<boolean> {
  const rows = await tx`
    select 1 from sessions where sid = ${sid} and ${liveSession(tx)}`
  return rows.length > 0
}

async function mayTakeOver(tx: Sql, ticketId: string): Promise<void> {
  const [made] = await tx<{ today: number; seconds: number }[]>`
    select count(*)::int as today,
           ceil(extract(epoch from min(created_at) + interval '1 day' - now()))::int as seconds
      from credential_locators
     where ticket_id = ${ticketId} and taken_over and created_at > now() - interval '1 day'`
  if ((made?.today ?? 0) >= MAX_TAKEOVERS_A_DAY)
    throw new Refusal(
      'credential_limit',
      `A ticket can move from one login to another at most ${MAX_TAKEOVERS_A_DAY} times per day. Show it in the login that has it.`,
      { retryAfterSeconds: Math.max(1, made?.seconds ?? 1) },
    )
}
