import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { joinKeys } from '../text/searchKey.ts'

interface Named {
  readonly name: string
  readonly address: string
}

/** The key by which venues are searched for: the name in its first line, and the address. */
export function venueKey({ name, address }: Named): string {
  return joinKeys(name, address)
}

/** Makes the search keys of venues that have none: those that a migration has made. */
export function keyVenues(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<(Named & { uuid: string })[]>`
      select uuid, name, address from venues where search_key is null order by uuid limit ${limit}`,
    (rows) => sql`
      update venues v set search_key = k.search_key
        from unnest(${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map(({ name }) => name)}::text[],
                    ${rows.map(({ address }) => address)}::text[], ${rows.map(venueKey)}::text[])
             as k (uuid, name, address, search_key)
       where v.uuid = k.uuid and v.name = k.name and v.address = k.address and v.search_key is null`,
  )
}
