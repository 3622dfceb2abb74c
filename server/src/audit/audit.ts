import { newId } from '../db/ids.ts'
import type { Sql } from '../db/sql.ts'

/** What touched security. Stored as text; new kinds may be added, none is ever renamed. */
export type AuditKind =
  | 'user_created'
  | 'user_changed'
  | 'password_changed'
  | 'role_changed'
  | 'user_reset'
  | 'factor_shown'
  /** A code, once more, in a login session that goes on. */
  | 'factor_shown_again'
  | 'factor_confirmed'
  | 'recovery_code_used'
  | 'recovery_codes_made'
  | 'login'
  | 'login_failed'
  /** The password was right, and so many codes were wrong that no more are looked at for a while. */
  | 'codes_put_off'
  | 'session_ended'
  | 'refresh_reused'
  | 'credential_made'
  | 'credential_replaced'
  | 'roster_added'
  | 'roster_removed'
  | 'event_published'
  | 'event_cancelled'
  | 'capacity_changed'
  | 'ticket_given'
  | 'ticket_cancelled'
  | 'keys_rotated'
  | 'login_refused'
  | 'user_deactivated'
  | 'user_activated'
  | 'owner_created'
  | 'owner_changed'
  | 'licence_created'
  | 'licence_changed'
  | 'licence_file_made'
  | 'member_added'
  | 'member_changed'
  | 'member_removed'
  | 'licence_seat_borrowed'
  | 'licence_seat_returned'
  | 'application_created'
  | 'application_changed'
  | 'application_removed'
  | 'application_secret_made'
  | 'application_entered'
  | 'service_account_created'
  | 'service_account_changed'
  | 'service_account_removed'
  | 'service_secret_made'
  | 'service_secrets_ended'
  | 'service_key_added'
  | 'service_key_removed'
  | 'service_token_issued'
  | 'service_token_refused'

export interface AuditEntry {
  readonly kind: AuditKind
  /** Whom it concerns. */
  readonly userId?: string | undefined
  /** Who did it, when that is somebody else or somebody at all. */
  readonly actorId?: string | undefined
  readonly sid?: string | undefined
  readonly address?: string | undefined
  /** Never a secret, never what was typed. */
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** Appends to the audit log, in the transaction of what it tells of. */
export async function recordAudit(sql: Sql, entry: AuditEntry): Promise<void> {
  await sql`
    insert into audit_log (uuid, kind, user_id, actor_id, sid, address, details)
    values (${newId()}, ${entry.kind}, ${entry.userId ?? null}, ${entry.actorId ?? entry.userId ?? null},
            ${entry.sid ?? null}, ${entry.address ?? null}, ${sql.json(entry.details ?? {})})`
}

/** Appends many entries in one statement. */
export async function recordAuditOfMany(sql: Sql, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    uuid: newId(),
    kind: entry.kind,
    user_id: entry.userId ?? null,
    actor_id: entry.actorId ?? entry.userId ?? null,
    sid: entry.sid ?? null,
    address: entry.address ?? null,
    details: entry.details ?? {},
  }))
  await sql`
    insert into audit_log (uuid, kind, user_id, actor_id, sid, address, details)
    select * from jsonb_to_recordset(${sql.json(rows)}) as r
      (uuid uuid, kind text, user_id uuid, actor_id uuid, sid uuid, address text, details jsonb)`
}

/** As it stands in the row and on the wire. */
export interface AuditRow {
  readonly uuid: string
  readonly at: Date
  readonly kind: AuditKind
  readonly by_self: boolean
  readonly session_id: string | null
  readonly address: string | null
  readonly details: Record<string, unknown>
}

/** What the audit log says of one user, the newest first; `before` is the id of the last one seen. */
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
