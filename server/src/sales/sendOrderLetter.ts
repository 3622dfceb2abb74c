import { account } from '../audit/actor.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { type LetterSent, lettersOf } from '../mail/lettersOf.ts'
import { writeLetters } from '../mail/writeLetters.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { bookedLetter } from './bookedLetters.ts'
import { letterCauses } from './letterCauses.ts'
import { locateOrder } from './locateOrder.ts'
import { lockOrder } from './lockOrder.ts'
import { shownOrderStatus } from './orderColumns.ts'

/**
 * Sends the letter of an order again, to its buyer. A letter of it that still waits is enough: no
 * second one is written beside it.
 *
 * The order stays locked, so two requests at once write one letter.
 *
 * @returns The letter that is on its way.
 * @throws {Refusal} `not_found`; `state_conflict` when the order is not booked, names no buyer, or
 * its letter was sent too often.
 */
export function sendOrderLetter(
  sql: Sql,
  { orderId, actorId }: { readonly orderId: string; readonly actorId: string },
): Promise<LetterSent> {
  return transact(sql, async (tx) => {
    const eventId = await locateOrder(tx, orderId)
    const { user_id: userId } = await lockOrder(tx, { eventId, orderId })
    if (userId === null)
      throw new Refusal(
        'state_conflict',
        'This order was sold at the door to somebody who is not named, so there is nobody to write to.',
      )
    await requireBooked(tx, { eventId, orderId })
    const causes = letterCauses(orderId)
    const [newest] = await lettersOf(tx, { userId, causes })
    if (newest?.status === 'WAITING') return newest
    const cause = await writeFirstUnused(tx, { causes, eventId, orderId, userId })
    await audit.record(tx, {
      kind: 'order_letter_sent',
      userId,
      actor: account(actorId),
      details: { event_id: eventId, order_id: orderId },
    })
    const [letter] = await lettersOf(tx, { userId, causes: [cause] })
    if (!letter) throw new Error('A letter that was just written is gone.')
    return letter
  })
}

async function requireBooked(
  tx: SqlTransaction,
  { eventId, orderId }: { eventId: string; orderId: string },
): Promise<void> {
  const [order] = await tx<{ status: string }[]>`
    select ${shownOrderStatus(tx)} as status from orders o
     where o.event_id = ${eventId} and o.uuid = ${orderId}`
  if (order?.status !== 'BOOKED')
    throw new Refusal(
      'state_conflict',
      'This order is not booked, so there is no letter about it. Read the order again.',
    )
}

/** @returns The cause that the letter was written with. */
async function writeFirstUnused(
  tx: SqlTransaction,
  {
    causes,
    ...order
  }: { causes: readonly string[]; eventId: string; orderId: string; userId: string },
): Promise<string> {
  for (const cause of causes) {
    const letter = { ...bookedLetter(order), cause }
    if ((await writeLetters(tx, 'order_booked', [letter])) > 0) return cause
  }
  throw new Refusal(
    'state_conflict',
    `The letter of this order was sent ${causes.length} times in the last 30 days. Look in the junk mail folder, and check your e-mail address.`,
  )
}
