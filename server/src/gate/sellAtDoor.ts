import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Order } from '../sales/orderColumns.ts'
import { readOrder } from '../sales/readOrder.ts'
import { type DoorSale, writeDoorSale } from '../sales/writeDoorSale.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { admitSold } from './admitSold.ts'

/** A sale at the door, and whether its people are let in with it. */
export interface DoorSaleWithEntry extends Omit<DoorSale, 'sellerId'> {
  readonly caller: Caller
  readonly isAdmitted: boolean
  /** The gate at which they are let in. */
  readonly gate: string | null
}

/**
 * Sells at the door and lets the people in, in one transaction: nobody is inside whose sale failed,
 * and nobody has paid who was not let in. The end of the event is judged with the sale. The opening
 * of the doors is not: who runs the event lets people in.
 *
 * A ticket of somebody who is not named has no code that anybody could show. So it is only sold
 * where it is used at once.
 *
 * @throws {Refusal} `malformed_input` where nobody is named and nobody let in; `state_conflict`
 * where the seller would let themselves in; and those of `writeDoorSale`.
 */
export function sellAtDoor(
  sql: Sql,
  { caller, isAdmitted, gate, ...sale }: DoorSaleWithEntry,
): Promise<Order> {
  const { eventId, buyerId } = sale
  if (buyerId === null && !isAdmitted) throw unnamed()
  if (buyerId === caller.uuid && isAdmitted)
    throw new Refusal(
      'state_conflict',
      'Nobody lets themselves in. Buy the ticket without letting anybody in, and show it at the gate.',
    )
  return transact(sql, async (tx) => {
    const orderId = await writeDoorSale(tx, { ...sale, sellerId: caller.uuid })
    const order = await readOrder(tx, { orderId, caller })
    if (!isAdmitted) return order
    const at = order.booked_at ?? order.created_at
    await admitSold(tx, { eventId, orderId, gate, actorId: caller.uuid, at })
    return readOrder(tx, { orderId, caller })
  })
}

function unnamed(): Refusal {
  return new Refusal(
    'malformed_input',
    'A ticket without a user has no code, so nobody could come in with it later. Let the people in at once, or name the buyer.',
    {
      errors: [
        { path: '/buyer', code: 'required', reason: 'is required where nobody is let in at once' },
      ],
    },
  )
}
