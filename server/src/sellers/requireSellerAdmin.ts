import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { unknownSeller } from './readSeller.ts'
import { runsSeller } from './runsSeller.ts'

/** Requires that a user runs a seller. @throws {Refusal} `not_found`, `forbidden`. */
export async function requireSellerAdmin(
  sql: Sql,
  { sellerId, userId }: { readonly sellerId: string; readonly userId: string },
): Promise<void> {
  const [seller] = await sql<{ runs: boolean }[]>`
    select ${runsSeller(sql, userId)} as runs from sellers s where s.uuid = ${sellerId}`
  if (!seller) throw unknownSeller(sellerId)
  if (!seller.runs)
    throw new Refusal('forbidden', 'Only an admin of this seller may do that. Ask one to add you.')
}
