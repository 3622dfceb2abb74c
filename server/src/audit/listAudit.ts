import type { Sql } from '../db/sql.ts'

/** An entry as in its row and on the wire. */
export interface AuditRow {
  readonly uuid: string
  readonly at: Date
  /** May also be a former kind that nobody writes any more. */
  readonly kind: string
  readonly by_self: boolean
  readonly session_id: string | null
  readonly address: string | null
  readonly details: Record<string, unknown>
}

/** The audit entries about one user, the newest first. `before` is the id of the last one seen. */
export function listAudit(
  sql: Sql,
  { userId, before, limit }: { userId: string; before: string | undefined; limit: number },
): Promise<AuditRow[]> {
  return sql<AuditRow[]>`
    select uuid, at, kind, actor_id is not distinct from user_id as by_self, sid as session_id, address, details
      from audit_log
     where user_id = ${userId} and (${before ?? null}::uuid is null or uuid < ${before ?? null}::uuid)
     order by uuid desc limit ${limit}`
}
