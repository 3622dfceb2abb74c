import { newId } from '../src/db/ids.ts'
import { openSql } from '../src/db/sql.ts'
import { numberChunk } from '../src/receipts/numberChunk.ts'
import { Refusal } from '../src/refusal.ts'
import { payOrder } from '../src/sales/payOrder.ts'

/**
 * A process that marks orders as paid, and meanwhile gives numbers to receipts. Every third
 * transaction that gives numbers fails, and so does each payment that is to fail. Tests kill it; it
 * says `numbered` when it has given the first number. Arguments: the connection, the seller, and
 * the orders as JSON.
 */
const [, , connection = '', sellerId = '', given = '[]'] = process.argv
const orders: { readonly orderId: string; readonly fails: boolean }[] = JSON.parse(given)
const sql = openSql(JSON.parse(connection))
let isPaid = false
await Promise.all([payAll(), number()])
await sql.end()

async function payAll(): Promise<void> {
  await Promise.all(
    orders.map(({ orderId, fails }) =>
      sql
        .begin(async (tx) => {
          const cash = { method: 'cash', reference: null, actorId: newId() } as const
          await payOrder(tx, { orderId, ...cash })
          if (fails) throw new Error('to fail')
        })
        .catch((error) => {
          // One that a process of before has paid is refused.
          if (!fails && !(error instanceof Refusal && error.code === 'state_conflict')) throw error
        }),
    ),
  )
  isPaid = true
}

async function number(): Promise<void> {
  for (let turn = 1; !isPaid; turn++) {
    const numbered = await sql
      .begin(async (tx) => {
        const numbered = await numberChunk(tx, { sellerId, limit: 7 })
        if (turn % 3 === 0) throw new Error('to fail')
        return numbered
      })
      .catch(() => 0)
    if (numbered > 0) process.stdout.write('numbered\n')
  }
}
