import type { Sql } from '../db/sql.ts'
import type { ScanMethod } from './judgement.ts'
import type { Direction, RefusalReason } from './pure/gateAnswer.ts'

/** A scan as it is recorded. */
export interface ScanRow {
  readonly scan_id: string
  readonly happened_at: Date
  readonly recorded_at: Date
  readonly result: 'admitted' | 'refused'
  readonly reason: RefusalReason | null
  readonly gate: string | null
  readonly direction: Direction
  readonly method: ScanMethod
  readonly actor: { readonly username: string; readonly name: string }
  /** Null when the ticket was deleted. */
  readonly ticket: {
    readonly uuid: string
    /** Null: it was sold at the door to somebody who is not named. */
    readonly username: string | null
    readonly name: string
  } | null
  readonly undone_at: Date | null
  readonly undone_by: string | null
  readonly undo_reason: string | null
}

/** The columns of a scan `s` on the wire, with the tables of {@link scanTables}. */
export function scanColumns(sql: Sql) {
  return sql`
    s.uuid as scan_id, s.happened_at, s.recorded_at, s.result, s.reason, s.gate, s.direction, s.method,
    json_build_object('username', a.username, 'name', trim(a.first_name || ' ' || a.last_name)) as actor,
    case when t.uuid is not null
         then json_build_object('uuid', t.uuid, 'username', t.holder_username, 'name', t.holder_name)
         end as ticket,
    s.undone_at, b.username as undone_by, s.undo_reason`
}

/** Scans `s` with their actor `a`, their ticket `t`, and who has undone them, `b`. */
export function scanTables(sql: Sql) {
  return sql`
    scans s
      join users a on a.uuid = s.actor_id
      left join tickets t on t.event_id = s.event_id and t.uuid = s.ticket_id
      left join users b on b.uuid = s.undone_by`
}
