import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const BYTES_PER_ID = 16
/** Random bytes for many ids are drawn at once: each drawing costs more than an id. */
const pool = new Uint8Array(256 * BYTES_PER_ID)
let used = pool.length
/** The last id had this time and, within it, this number. */
let lastMs = 0
let seq = 0

/**
 * Returns a new id: UUIDv7 (RFC 9562 §5.7). It is made in the process, so that any PostgreSQL ≥ 15
 * works and the id is known before the row is written. Ids of one process are in the order of
 * creation.
 */
export function newId(): string {
  const random = drawRandom()
  const nowMs = Date.now()
  if (nowMs > lastMs) {
    lastMs = nowMs
    // The highest bit is left free, so that the numbers of one millisecond do not run out.
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1
  } else seq++
  return v7({ random, msecs: lastMs, seq })
}

function drawRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += BYTES_PER_ID
  return pool.subarray(used - BYTES_PER_ID, used)
}

/** An id as `newId` writes it (RFC 9562 §4). */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
