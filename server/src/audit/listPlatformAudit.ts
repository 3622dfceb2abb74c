import type { Sql } from '../db/sql.ts'

/** Which entries are wanted: those that meet every given condition. */
export interface AuditFilter {
  readonly kind?: string | undefined
  readonly actorId?: string | undefined
  /** Whom the entry is about. */
  readonly userId?: string | undefined
  /** A moment as `readInstant` returns it. From this moment on. */
  readonly from?: string | undefined
  /** The same. Before this moment. */
  readonly to?: string | undefined
}

/** An entry with the names of users as they are now; null where there is none. */
export interface PlatformAuditRow {
  readonly uuid: string
  readonly at: Date
  readonly kind: string
  readonly actor_id: string | null
  readonly actor: string | null
  readonly user_id: string | null
  readonly username: string | null
  readonly session_id: string | null
  readonly address: string | null
  readonly details: Record<string, unknown>
}

/**
 * The audit entries of the whole platform, the newest first: also those about no user, such as a
 * failed login under a name that nobody has, or a restore.
 *
 * What somebody did to others and what they did to themselves have an index each, so the two are
 * asked for separately.
 *
 * @param before The id of the last one seen.
 */
export function listPlatformAudit(
  sql: Sql,
  { kind, actorId, userId, from, to }: AuditFilter,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<PlatformAuditRow[]> {
  return sql<PlatformAuditRow[]>`
    select a.uuid, a.at, a.kind, a.actor_id, coalesce(w.username, s.name) as actor, a.user_id, u.username,
           a.sid as session_id, a.address, a.details
      from audit_log a
      left join users w on w.uuid = a.actor_id
      left join service_accounts s on s.uuid = a.actor_id
      left join users u on u.uuid = a.user_id
     where true
       ${before ? sql`and a.uuid < ${before}` : sql``}
       ${kind ? sql`and a.kind = ${kind}` : sql``}
       ${userId ? sql`and a.user_id = ${userId}` : sql``}
       ${
         actorId
           ? sql`and ((a.actor_id = ${actorId} and a.actor_id is distinct from a.user_id)
                      or (a.user_id = ${actorId} and a.actor_id = ${actorId}))`
           : sql``
       }
       ${from ? sql`and a.at >= ${from}::timestamptz` : sql``}
       ${to ? sql`and a.at < ${to}::timestamptz` : sql``}
     order by a.uuid desc limit ${limit}`
}
