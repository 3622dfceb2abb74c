import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { type Product, productColumns } from './productColumns.ts'

/** @throws {Refusal} `not_found`. */
export async function readProduct(
  sql: Sql,
  { eventId, productId }: { readonly eventId: string; readonly productId: string },
): Promise<Product> {
  const [product] = await sql<Product[]>`
    select ${productColumns(sql)} from products p join events e on e.uuid = p.event_id
     where p.event_id = ${eventId} and p.uuid = ${productId}`
  if (!product)
    throw new Refusal('not_found', 'This event has no product with this id. Check the id.')
  return product
}
