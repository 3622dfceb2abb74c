import { v7 } from 'uuid'

/**
 * A new id: UUIDv7 (RFC 9562 §5.7), made in the process, so that any PostgreSQL ≥ 15 will do and a
 * row's id is known before it is written. Ids of one process are in order of making.
 */
export function newId(): string {
  return v7()
}
