import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { explainReason } from './pure/explainReason.ts'
import type { GateAnswer } from './pure/gateAnswer.ts'

/**
 * The answer about no ticket. Who works at no gate is not answered at all.
 * @throws {Refusal} `forbidden`.
 */
export async function refuseUnfound(
  sql: Sql,
  caller: Caller,
  reason: 'malformed' | 'unknown_ticket',
): Promise<GateAnswer> {
  if (caller.role !== 'admin') {
    const [entry] = await sql`select 1 from roster_entries where user_id = ${caller.uuid} limit 1`
    if (!entry) throw new Refusal('forbidden', 'Only agents and admins of an event scan tickets.')
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
