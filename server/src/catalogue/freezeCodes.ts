import type { SqlTransaction } from '../db/sql.ts'
import type { TotpSetting } from '../vault/totp.ts'
import { unknownEvent } from './readEvent.ts'

/** How the codes of an event are made; it can no longer change. */
export interface FrozenCodes {
  readonly setting: TotpSetting
  readonly generation: number
  /** By the database's clock. */
  readonly now: Date
}

/**
 * Freezes the setting of an event's codes before the first credential is made from it. The write
 * locks the event's row. A simultaneous change of the setting is therefore committed before, or
 * refused.
 *
 * @throws {Refusal} `not_found`.
 */
export async function freezeCodes(tx: SqlTransaction, eventId: string): Promise<FrozenCodes> {
  await tx`update events set totp_frozen = true where uuid = ${eventId} and not totp_frozen`
  const [event] = await tx<(TotpSetting & { generation: number; now: Date })[]>`
    select totp_algorithm as algorithm, totp_digits as digits, totp_period as period,
           key_generation as generation, clock_timestamp() as now
      from events where uuid = ${eventId}`
  if (!event) throw unknownEvent(eventId)
  const { algorithm, digits, period, generation, now } = event
  return { setting: { algorithm, digits, period }, generation, now }
}
