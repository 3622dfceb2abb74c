import type { Sql } from '../db/sql.ts'

/** How many places there are of an event or of a part of it. */
export interface Quota {
  readonly uuid: string
  readonly event_id: string
  readonly name: string
  readonly size: number
  readonly taken: number
  /** Whether it is the capacity of the event, of which each ticket takes a place. */
  readonly is_capacity: boolean
  readonly created_at: Date
  readonly updated_at: Date | null
}

/** The columns of a quota `q` on the wire. */
export function quotaColumns(sql: Sql) {
  return sql`
    q.uuid, q.event_id, q.name, q.size, q.taken, q.uuid = q.event_id as is_capacity, q.created_at,
    q.updated_at`
}
