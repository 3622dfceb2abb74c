import type { Sql } from '../db/sql.ts'

/**
 * Reads where a venue is, in one line: its name and its address, as letters and calendars need it
 * to lead people there. The caller must check whether the event that is there may be seen.
 *
 * @returns Null where there is no such venue.
 */
export async function readPlace(sql: Sql, venueId: string | null): Promise<string | null> {
  if (venueId === null) return null
  const [venue] = await sql<{ name: string; address: string }[]>`
    select name, address from venues where uuid = ${venueId}`
  if (!venue) return null
  return [venue.name, ...venue.address.split('\n')].filter((line) => line.trim() !== '').join(', ')
}
