import { v7 } from 'uuid'

/**
 * Returns a new id: UUIDv7 (RFC 9562 §5.7). It is made in the process, so that any PostgreSQL ≥ 15
 * works and the id is known before the row is written. Ids of one process are in the order of
 * creation.
 */
export function newId(): string {
  return v7()
}

/** An id as `newId` writes it (RFC 9562 §4). */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
