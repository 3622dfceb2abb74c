import type { Sql } from '../db/sql.ts'
import { type LetterSent, lettersOf } from '../mail/lettersOf.ts'
import { letterCauses } from './letterCauses.ts'
import { locateOrder } from './locateOrder.ts'

/**
 * The letters about an order to its buyer, the newest first. The caller must check whether the
 * order may be seen.
 *
 * @throws {Refusal} `not_found`.
 */
export async function listOrderLetters(sql: Sql, orderId: string): Promise<LetterSent[]> {
  const eventId = await locateOrder(sql, orderId)
  const [order] = await sql<{ user_id: string | null }[]>`
    select user_id from orders where event_id = ${eventId} and uuid = ${orderId}`
  const userId = order?.user_id ?? null
  return userId === null ? [] : lettersOf(sql, { userId, causes: letterCauses(orderId) })
}
