import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { type Seller, sellerColumns } from './sellerColumns.ts'

/**
 * Reads a seller. Everybody may: a buyer must know who sells.
 *
 * @throws {Refusal} `not_found`.
 */
export async function readSeller(sql: Sql, sellerId: string): Promise<Seller> {
  const [seller] = await sql<Seller[]>`
    select ${sellerColumns(sql)} from sellers s where s.uuid = ${sellerId}`
  if (!seller) throw unknownSeller(sellerId)
  return seller
}

export function unknownSeller(sellerId: string): Refusal {
  return new Refusal('not_found', `There is no seller with the id ${sellerId}. Check the id.`)
}
