import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { runsSeller } from './runsSeller.ts'

/**
 * Requires that a user may put an event under a seller: one that the user runs, or the oldest of
 * the installation, which is everybody's default. Nobody sells in the name of another company
 * without its consent.
 *
 * @throws {Refusal} `malformed_input` when there is no such seller; `forbidden`.
 */
export async function requireMaySell(
  sql: Sql,
  { sellerId, userId }: { readonly sellerId: string; readonly userId: string },
): Promise<void> {
  const [seller] = await sql<{ may: boolean }[]>`
    select ${runsSeller(sql, userId)}
           or s.uuid = (select o.uuid from sellers o order by o.created_at, o.uuid limit 1) as may
      from sellers s where s.uuid = ${sellerId}`
  if (!seller)
    throw new Refusal('malformed_input', 'There is no such seller. Choose one of the list.', {
      errors: [{ path: '/seller_id', code: 'unknown', reason: 'is not the id of a seller' }],
    })
  if (!seller.may)
    throw new Refusal(
      'forbidden',
      'Only an admin of this seller may sell in its name. Ask one to add you.',
    )
}
