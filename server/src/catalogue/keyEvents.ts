import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { joinKeys } from '../text/searchKey.ts'
import { venueName } from '../venues/venueName.ts'

/** The key by which events are searched for: the title in its first line, and the venue's name. */
export function eventKey(title: string, venue: string | null | undefined): string {
  return joinKeys(title, venue ?? '')
}

/** Makes the search keys of events that have none: those of before the keys, or of other keys. */
export function keyEvents(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<{ uuid: string; title: string; venue: string | null }[]>`
      select uuid, title, ${venueName(sql, sql`venue_id`)} as venue
        from events where search_key is null order by uuid limit ${limit}`,
    (rows) => sql`
      update events e set search_key = k.search_key
        from unnest(${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map(({ title }) => title)}::text[],
                    ${rows.map(({ venue }) => venue)}::text[],
                    ${rows.map(({ title, venue }) => eventKey(title, venue))}::text[])
             as k (uuid, title, venue, search_key)
       where e.uuid = k.uuid and e.title = k.title and ${venueName(sql, sql`e.venue_id`)} is not distinct from k.venue
         and e.search_key is null`,
  )
}
