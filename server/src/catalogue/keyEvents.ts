import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { searchKey } from '../text/searchKey.ts'

/** Makes the search keys of events that have none: those of before the keys. */
export function keyEvents(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<{ uuid: string; title: string }[]>`
      select uuid, title from events where search_key is null order by uuid limit ${limit}`,
    (rows) => sql`
      update events e set search_key = k.search_key
        from unnest(${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map(({ title }) => title)}::text[],
                    ${rows.map(({ title }) => searchKey(title))}::text[]) as k (uuid, title, search_key)
       where e.uuid = k.uuid and e.title = k.title and e.search_key is null`,
  )
}
