import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { joinKeys } from '../text/searchKey.ts'

interface Names {
  readonly uuid: string
  readonly username: string
  readonly first_name: string
  readonly last_name: string
}

/** Returns the form in which a person is searched for: by user name and by full name. */
export function userKey({ username, first_name, last_name }: Omit<Names, 'uuid'>): string {
  return holderKeyOf(username, `${first_name} ${last_name}`)
}

/** Returns the same form from the names on a ticket. */
export function holderKeyOf(username: string, fullName: string): string {
  return joinKeys(username, fullName)
}

/** Makes the search keys of users that have none: those of before the keys. */
export function keyUsers(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<Names[]>`
      select uuid, username, first_name, last_name from users
       where search_key is null order by uuid limit ${limit}`,
    (rows) => sql`
      update users u set search_key = k.search_key
        from unnest(${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map((row) => row.first_name)}::text[],
                    ${rows.map((row) => row.last_name)}::text[], ${rows.map(userKey)}::text[])
             as k (uuid, first_name, last_name, search_key)
       where u.uuid = k.uuid and u.first_name = k.first_name and u.last_name = k.last_name
         and u.search_key is null`,
  )
}
