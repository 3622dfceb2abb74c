import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'
import { codeAt, stepAt, type TotpSetting } from '../vault/totp.ts'
import { locateTicket, unknownTicket } from './locateTicket.ts'
import { requireShowable } from './requireShowable.ts'
import { writeTicketCode } from './ticketCode.ts'
import { shownStatus, type TicketStatus } from './ticketColumns.ts'

/**
 * Returns the current ticket code, by the database's clock, for the login session that has the
 * credential.
 *
 * @throws {Refusal} `not_found`; `credential_elsewhere` when this login session does not have it;
 * `state_conflict` when the ticket is no longer valid.
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
    select ${shownStatus(sql)} as status, t.credential_id, t.credential_session_id, t.key_generation,
           e.totp_algorithm as algorithm, e.totp_digits as digits, e.totp_period as period,
           extract(epoch from clock_timestamp())::float8 as epoch
      from tickets t join events e on e.uuid = t.event_id
     where t.event_id = ${eventId} and t.uuid = ${ticketId} and t.user_id = ${caller.uuid}`
  if (!row) throw unknownTicket()
  const { credential_id: credentialId, key_generation: generation, epoch, ...rest } = row
  if (credentialId === null || row.credential_session_id !== caller.sid)
    throw new Refusal(
      'credential_elsewhere',
      'This login does not have the ticket. Get it with POST /ticket first.',
    )
  requireShowable(row.status)
  const setting: TotpSetting = {
    algorithm: rest.algorithm,
    digits: rest.digits,
    period: rest.period,
  }
  const secret = secrets({ eventId, generation, credentialId, setting })
  return writeTicketCode({ credentialId, code: codeAt(secret, stepAt(epoch, setting), setting) })
}
