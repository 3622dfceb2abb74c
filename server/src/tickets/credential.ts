import { randomBytes } from 'node:crypto'
import { recordAudit } from '../audit/audit.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireFreshFactor } from '../login/showFactor.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { toBase32, toCrockford } from '../vault/base32.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'
import { codeAt, stepAt, type TotpAlgorithm, type TotpSetting } from '../vault/totp.ts'
import { writeTicketCode } from './ticketCode.ts'
import { fullName, locateTicket, shownStatus, type TicketStatus, unknownTicket } from './tickets.ts'

/** 80 bits: nobody guesses another's. */
const CREDENTIAL_BYTES = 10
const MAX_TAKEOVERS_A_DAY = 3

/** What a phone needs to show the codes of a ticket. */
export interface Credential {
  readonly ticket_id: string
  readonly credential_id: string
  readonly event_id: string
  /** RFC 4648 base32, as authenticator apps take it. */
  readonly secret: string
  readonly algorithm: TotpAlgorithm
  readonly digits: number
  /** Seconds. */
  readonly period: number
  readonly server_time: Date
}

/** Which ticket is meant: it itself, or the only one of an event. */
export type TicketReference = { readonly ticket_id: string } | { readonly event_id: string }

interface LockedTicket {
  readonly uuid: string
  readonly status: TicketStatus
  readonly credential_id: string | null
  readonly credential_session_id: string | null
  readonly key_generation: number
}

/**
 * Gives the login session that asks the credential of a ticket. The login session that has it gets the same again;
 * another gets a new one with a fresh factor, and then the old one is revoked at once. From a login session that is
 * live it is taken over only on purpose and a few times a day; from one that is over, as often as its holder
 * logs in and out.
 *
 * From now on the ticket bears the name of its holder: they have taken it up.
 *
 * Lock, then look: the event's setting is frozen under its row's lock before the first credential is made of it,
 * and the ticket's row is locked before its credential is looked at, so a ticket has one live credential.
 *
 * @returns The credential, and whether this call made it.
 * @throws {Refusal} `not_found` when the ticket is not the caller's; `ticket_ambiguous` with `ticket_ids`;
 * `state_conflict` when the ticket is not issued or no longer good; `credential_elsewhere`;
 * `fresh_factor_required`; `credential_limit` after three such takeovers in a day.
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
    const event = await freezeSetting(tx, eventId)
    const [ticket] = await tx<LockedTicket[]>`
      select uuid, ${shownStatus(tx)} as status, credential_id, credential_session_id, key_generation
        from tickets t
       where event_id = ${eventId} and uuid = ${ticketId} and user_id = ${caller.uuid} for update`
    if (!ticket) throw unknownTicket()
    if (!isShown(ticket.status)) throw nothingToShow(ticket.status)

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
        'Another login shows this ticket. To show it here instead, ask with {"replace": true}.',
      )
    if (ticket.credential_id) requireFreshFactor(caller)
    if (takenOver) await mayTakeOver(tx, ticketId)

    const credentialId = toCrockford(randomBytes(CREDENTIAL_BYTES))
    await tx`
      insert into credential_locators (credential_id, event_id, ticket_id, taken_over)
      values (${credentialId}, ${eventId}, ${ticketId}, ${takenOver})`
    await tx`
      update tickets t
         set holder_name = ${fullName(tx)}, credential_id = ${credentialId}, credential_session_id = ${caller.sid},
             credential_created_at = now(), key_generation = ${event.generation},
             last_step = 0, wrong_codes = 0, wrong_codes_since = null, first_shown_step = null
        from users u
       where t.event_id = ${eventId} and t.uuid = ${ticketId} and u.uuid = t.user_id`
    await recordAudit(tx, {
      kind: ticket.credential_id ? 'credential_replaced' : 'credential_made',
      userId: caller.uuid,
      sid: caller.sid,
      details: { ticket_id: ticketId },
    })
    return { credential: show(credentialId, event.generation), made: true }
  })
}

/**
 * The ticket code of this moment, by the database's clock, for the login session that has the credential.
 * @throws {Refusal} `not_found`; `credential_elsewhere` when this login session does not have it; `state_conflict`
 * when the ticket is no longer good.
 */
export async function currentTicketCode(
  sql: Sql,
  secrets: TicketSecrets,
  { caller, ticketId }: { caller: Caller; ticketId: string },
): Promise<string> {
  const eventId = await locateTicket(sql, ticketId)
  const [row] = await sql<
    (TotpSetting & {
      status: TicketStatus
      credential_id: string | null
      credential_session_id: string | null
      key_generation: number
      epoch: number
    })[]
  >`
    select ${shownStatus(sql)} as status, t.credential_id, t.credential_session_id, t.key_generation, e.totp_algorithm as algorithm,
           e.totp_digits as digits, e.totp_period as period,
           extract(epoch from clock_timestamp())::float8 as epoch
      from tickets t join events e on e.uuid = t.event_id
     where t.event_id = ${eventId} and t.uuid = ${ticketId} and t.user_id = ${caller.uuid}`
  if (!row) throw unknownTicket()
  const { credential_id: credentialId, key_generation: generation, epoch, ...rest } = row
  if (credentialId === null || row.credential_session_id !== caller.sid)
    throw new Refusal(
      'credential_elsewhere',
      'This login does not have the ticket. Ask for it with POST /ticket first.',
    )
  if (!isShown(row.status)) throw nothingToShow(row.status)
  const setting: TotpSetting = {
    algorithm: rest.algorithm,
    digits: rest.digits,
    period: rest.period,
  }
  const secret = secrets({ eventId, generation, credentialId, setting })
  return writeTicketCode({ credentialId, code: codeAt(secret, stepAt(epoch, setting), setting) })
}

function isShown(status: TicketStatus): boolean {
  return status === 'BOOKED' || status === 'CONSUMED'
}

function nothingToShow(status: TicketStatus): Refusal {
  return new Refusal('state_conflict', `This ticket is ${status}: there is nothing to show.`)
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
    select uuid from tickets
     where event_id = ${eventId} and user_id = ${userId} and status in ('BOOKED', 'CONSUMED')
     order by uuid`
  const [only] = tickets
  if (!only) throw unknownTicket()
  if (tickets.length > 1)
    throw new Refusal('ticket_ambiguous', 'You hold several tickets of this event: say which.', {
      members: { ticket_ids: tickets.map(({ uuid }) => uuid) },
    })
  return { eventId, ticketId: only.uuid }
}

async function freezeSetting(
  tx: Sql,
  eventId: string,
): Promise<{ setting: TotpSetting; generation: number; now: Date }> {
  await tx`update events set totp_frozen = true where uuid = ${eventId} and not totp_frozen`
  const [event] = await tx<(TotpSetting & { generation: number; now: Date })[]>`
    select totp_algorithm as algorithm, totp_digits as digits, totp_period as period,
           key_generation as generation, clock_timestamp() as now
      from events where uuid = ${eventId}`
  if (!event) throw unknownTicket()
  const { algorithm, digits, period, generation, now } = event
  return { setting: { algorithm, digits, period }, generation, now }
}

/** Whether a login session could still show the ticket. */
async function isLive(tx: Sql, sid: string | null): Promise<boolean> {
  const rows = await tx`
    select 1 from sessions where sid = ${sid} and ended_at is null and expires_at > now()`
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
      `A ticket is taken from a login that shows it at most ${MAX_TAKEOVERS_A_DAY} times a day.`,
      { retryAfterSeconds: Math.max(1, made?.seconds ?? 1) },
    )
}
