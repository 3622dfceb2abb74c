import type { Sql } from '../db/sql.ts'
import { type Quota, quotaColumns } from './quotaColumns.ts'

/** The quotas of an event; its capacity comes first. */
export function listQuotas(sql: Sql, eventId: string): Promise<Quota[]> {
  return sql<Quota[]>`
    select ${quotaColumns(sql)} from quotas q
     where q.event_id = ${eventId} order by q.uuid <> q.event_id, q.uuid`
}
