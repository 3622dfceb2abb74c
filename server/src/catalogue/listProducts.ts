import type { Sql } from '../db/sql.ts'
import { type Product, productColumns } from './productColumns.ts'

/**
 * Returns the products of an event in the order in which they are shown.
 *
 * @param isComplete Also those that the organiser does not offer.
 */
export function listProducts(
  sql: Sql,
  { eventId, isComplete }: { readonly eventId: string; readonly isComplete: boolean },
): Promise<Product[]> {
  return sql<Product[]>`
    select ${productColumns(sql)} from products p join events e on e.uuid = p.event_id
     where p.event_id = ${eventId} and (p.is_offered or ${isComplete}::boolean)
     order by p.sequence, p.uuid`
}
