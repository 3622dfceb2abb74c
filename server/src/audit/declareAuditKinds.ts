import { newId } from '../db/ids.ts'
import type { Sql } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import { type Actor, actorIdOf } from './actor.ts'

/** Kinds of entries, each with the names of the fields of its details. */
export type AuditKinds = Readonly<Record<string, readonly string[]>>

/** An entry of one of the declared kinds. */
export interface AuditEntry<Kinds extends AuditKinds, Kind extends keyof Kinds & string> {
  readonly kind: Kind
  readonly actor: Actor
  /** Whom the entry concerns. */
  readonly userId?: string | undefined
  readonly sid?: string | undefined
  readonly address?: string | undefined
  /** Never a secret, and never a text that a person typed. */
  readonly details?: { readonly [Name in Kinds[Kind][number]]?: string | number | boolean }
}

/** One room's part of the audit log. Only the kinds that it has declared can be written. */
export interface RoomAudit<Kinds extends AuditKinds> {
  readonly kinds: Kinds
  /** Former names of its kinds. Such rows stay unchanged. */
  readonly formerKinds: readonly string[]
  /** Appends an entry to the audit log, in the transaction of the change that it records. */
  readonly record: <Kind extends keyof Kinds & string>(
    sql: Sql,
    entry: AuditEntry<Kinds, Kind>,
  ) => Promise<void>
  /** Appends many entries in one statement. */
  readonly recordMany: <Kind extends keyof Kinds & string>(
    sql: Sql,
    entries: readonly AuditEntry<Kinds, Kind>[],
  ) => Promise<void>
}

/**
 * Declares the kinds of entries that a room writes into the audit log. They are stored as text, and
 * the log is append-only. New kinds may be added. A renamed kind leaves its former name here,
 * because old rows keep it.
 */
export function declareAuditKinds<const Kinds extends AuditKinds>(
  kinds: Kinds,
  { formerKinds = [] }: { readonly formerKinds?: readonly string[] } = {},
): RoomAudit<Kinds> {
  return {
    kinds,
    formerKinds,
    record: async (sql, entry) => {
      const { kind, actor, userId, sid, address, details = {} } = entry
      await sql`
        insert into audit_log (uuid, kind, user_id, actor_id, sid, address, details)
        values (${newId()}, ${kind}, ${userId ?? null}, ${actorIdOf(actor)},
                ${sid ?? null}, ${address ?? null}, ${json(details)})`
    },
    recordMany: async (sql, entries) => {
      const rows = entries.map((entry) => ({
        uuid: newId(),
        kind: entry.kind,
        user_id: entry.userId ?? null,
        actor_id: actorIdOf(entry.actor),
        sid: entry.sid ?? null,
        address: entry.address ?? null,
        details: entry.details ?? {},
      }))
      await sql`
        insert into audit_log (uuid, kind, user_id, actor_id, sid, address, details)
        select * from jsonb_to_recordset(${json(rows)}) as r
          (uuid uuid, kind text, user_id uuid, actor_id uuid, sid uuid, address text, details jsonb)`
    },
  }
}
