import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { explainReason } from './pure/explainReason.ts'
import type { GateAnswer } from './pure/gateAnswer.ts'

/**
 * Returns the answer when no ticket was found. A caller who works at no gate is refused.
 *
 * @throws {Refusal} `forbidden`.
 */
export async function refuseUnfound(
  sql: Sql,
  caller: Caller,
  reason: 'malformed' | 'unknown_ticket',
): Promise<GateAnswer> {
  if (caller.role !== 'admin') {
    const [entry] = await sql`select 1 from roster_entries where user_id = ${caller.uuid} limit 1`
    if (!entry)
      throw new Refusal(
        'forbidden',
        'Only agents and admins of an event can scan tickets. Ask an admin of the event to add you.',
      )
  }
  return {
    ticket_is_valid: false,
    result: 'refused',
    reason,
    message: explainReason(reason),
    ticket: null,
    validation_datetime: null,
    checked_in_at: null,
    gate: null,
    code_offset_seconds: null,
    scan_id: null,
  }
}
