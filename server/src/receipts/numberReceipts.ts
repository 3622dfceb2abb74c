import type { SqlPool } from '../db/sql.ts'
import { numberChunk } from './numberChunk.ts'

/** Documents that get their numbers in one transaction, which holds the lock of the series. */
const CHUNK = 500
/** Chunks of one seller per turn. The next turn comes in a minute. */
const MOST_CHUNKS = 40

/**
 * Gives numbers to all receipts and credit notes that are due. Any number of processes may do it at
 * once: they wait for each other, seller by seller. One that is killed leaves no gap.
 *
 * @returns How many got a number.
 */
export async function numberReceipts(sql: SqlPool): Promise<number> {
  const sellers = await sql<{ seller_id: string }[]>`
    select distinct seller_id from receipts where sequence_number is null order by seller_id`
  let all = 0
  for (const { seller_id: sellerId } of sellers)
    for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
      const numbered = await sql.begin((tx) => numberChunk(tx, { sellerId, limit: CHUNK }))
      all += numbered
      if (numbered < CHUNK) break
    }
  return all
}
