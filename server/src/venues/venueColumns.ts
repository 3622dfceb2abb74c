import type { Sql } from '../db/sql.ts'

/** A venue on the wire. */
export interface Venue {
  readonly uuid: string
  readonly name: string
  readonly address: string
  readonly timezone: string
  readonly gates: string[]
  readonly created_at: Date
  readonly updated_at: Date | null
}

/** The columns of a venue `v` on the wire. */
export function venueColumns(sql: Sql) {
  return sql`v.uuid, v.name, v.address, v.timezone, v.gates, v.created_at, v.updated_at`
}
