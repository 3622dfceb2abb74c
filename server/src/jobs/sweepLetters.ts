import { listTelling } from '../catalogue/listTelling.ts'
import type { SqlPool } from '../db/sql.ts'
import { tellHolders } from '../tickets/tellHolders.ts'

/** Writes the letters that a lost job was to write. */
export async function sweepLetters(sql: SqlPool): Promise<void> {
  for (const eventId of await listTelling(sql)) await tellHolders(sql, eventId)
}
