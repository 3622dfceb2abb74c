import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { holderKeyOf } from '../identity/userKey.ts'

interface HolderNames {
  readonly event_id: string
  readonly uuid: string
  readonly holder_username: string
  readonly holder_name: string
}

/** Makes the search keys of tickets that have none: those of before the keys. */
export function keyHolders(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<HolderNames[]>`
      select event_id, uuid, holder_username, holder_name from tickets
       where holder_key is null order by event_id, uuid limit ${limit}`,
    (rows) => sql`
      update tickets t set holder_key = k.holder_key
        from unnest(${rows.map((row) => row.event_id)}::uuid[], ${rows.map((row) => row.uuid)}::uuid[],
                    ${rows.map((row) => row.holder_name)}::text[],
                    ${rows.map((row) => holderKeyOf(row.holder_username, row.holder_name))}::text[])
             as k (event_id, uuid, holder_name, holder_key)
       where t.event_id = k.event_id and t.uuid = k.uuid and t.holder_name = k.holder_name
         and t.holder_key is null`,
  )
}
