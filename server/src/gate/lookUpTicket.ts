import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { SqlPool } from '../db/sql.ts'
import { issuedTicket } from '../tickets/ticketColumns.ts'
import type { TotpAlgorithm } from '../vault/totp.ts'

/** Which ticket is shown, and to whom. */
export interface TicketQuestion {
  readonly actorId: string
  readonly actorIsPlatformAdmin: boolean
  /** By the credential in the code … */
  readonly credentialId: string | null
  /** … or by the holder of a ticket and its event. */
  readonly userId: string | null
  readonly eventId: string | null
}

/**
 * A ticket as it was found, with enough to derive its secret. The judgement runs under the lock of
 * its row.
 */
export interface FoundTicket {
  readonly event_id: string
  readonly ticket_id: string
  readonly credential_id: string
  readonly key_generation: number
  readonly algorithm: TotpAlgorithm
  readonly digits: number
  readonly period: number
  /** Seconds since 1970 by the database's clock. */
  readonly epoch: number
}

/**
 * The tickets that may be meant: none (unknown, or for an event where the caller does not work),
 * one, or several of one person.
 */
export type LookUpTicket = (question: TicketQuestion) => Promise<readonly FoundTicket[]>

const MAX_BATCH = 128
const LANES = 2

/**
 * Makes the look-up that precedes every judgement. Simultaneous questions share one statement. It
 * answers only for events on whose roster the caller is: a ticket for any other event is unknown to
 * the caller (law 9).
 */
export function openLookUpTicket(sql: SqlPool): LookUpTicket {
  const ask = batch<TicketQuestion, readonly FoundTicket[]>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    isUndone: isDatabaseRefusal,
    run: async (questions) => {
      const rows = await sql<(FoundTicket & { i: number })[]>`
        select q.i, t.event_id, t.uuid as ticket_id, coalesce(q.credential_id, t.credential_id) as credential_id,
               t.key_generation, e.totp_algorithm as algorithm, e.totp_digits as digits, e.totp_period as period,
               extract(epoch from clock_timestamp())::float8 as epoch
          from unnest(${questions.map((q) => q.actorId)}::uuid[], ${questions.map((q) => String(q.actorIsPlatformAdmin))}::text[]::boolean[],
                      ${questions.map((q) => q.credentialId)}::text[], ${questions.map((q) => q.userId)}::uuid[],
                      ${questions.map((q) => q.eventId)}::uuid[])
               with ordinality as q (actor_id, is_platform_admin, credential_id, user_id, event_id, i)
         cross join lateral (
           select c.event_id, c.ticket_id from credential_locators c where c.credential_id = q.credential_id
           union all
           select t.event_id, t.uuid from tickets t
            where q.credential_id is null and t.event_id = q.event_id and t.user_id = q.user_id
              and t.credential_id is not null) l
          join tickets t on t.event_id = l.event_id and t.uuid = l.ticket_id
          join events e on e.uuid = l.event_id
         where q.is_platform_admin
            or exists (select 1 from roster_entries r
                        where r.event_id = l.event_id and r.role in ('agent', 'admin') and r.user_id = q.actor_id)
         order by q.i, ${issuedTicket(sql)} desc, t.uuid`
      const found: FoundTicket[][] = questions.map(() => [])
      for (const { i, ...ticket } of rows) found[Number(i) - 1]?.push(ticket)
      return found
    },
  })
  return ask
}
