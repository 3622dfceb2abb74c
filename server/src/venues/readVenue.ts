import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { type Venue, venueColumns } from './venueColumns.ts'

/**
 * Reads a venue. The caller must check whether it may be seen.
 *
 * @throws {Refusal} `not_found`.
 */
export async function readVenue(sql: Sql, venueId: string): Promise<Venue> {
  const [venue] = await sql<Venue[]>`
    select ${venueColumns(sql)} from venues v where v.uuid = ${venueId}`
  if (!venue) throw unknownVenue(venueId)
  return venue
}

export function unknownVenue(venueId: string): Refusal {
  return new Refusal('not_found', `There is no venue with the id ${venueId}. Check the id.`)
}
