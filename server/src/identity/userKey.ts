import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { writeEmail } from '../text/readEmail.ts'
import { joinKeys } from '../text/searchKey.ts'

interface Names {
  readonly username: string
  readonly first_name: string
  readonly last_name: string
}

interface NamesAndEmail extends Names {
  readonly email: string
}

/** Returns the form in which a person is searched for: by user name and by full name. */
export function userKey({ username, first_name, last_name }: Names): string {
  return holderKeyOf(username, `${first_name} ${last_name}`)
}

/** Returns the form in which a platform admin searches for a person: also by e-mail address. */
export function adminKey({ email, ...names }: NamesAndEmail): string {
  return `${userKey(names)}\n${joinKeys(email, writeEmail(email))}`
}

/** Returns the form of `userKey` from the names on a ticket. */
export function holderKeyOf(username: string, fullName: string): string {
  return joinKeys(username, fullName)
}

/** Makes the search keys of users that lack one: those of before the keys. */
export function keyUsers(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<(NamesAndEmail & { readonly uuid: string })[]>`
      select uuid, username, email, first_name, last_name from users
       where search_key is null or admin_search_key is null order by uuid limit ${limit}`,
    (rows) => sql`
      update users u set search_key = k.search_key, admin_search_key = k.admin_search_key
        from unnest(${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map((row) => row.first_name)}::text[],
                    ${rows.map((row) => row.last_name)}::text[], ${rows.map((row) => row.email)}::text[],
                    ${rows.map(userKey)}::text[], ${rows.map(adminKey)}::text[])
             as k (uuid, first_name, last_name, email, search_key, admin_search_key)
       where u.uuid = k.uuid and u.first_name = k.first_name and u.last_name = k.last_name
         and u.email = k.email and (u.search_key is null or u.admin_search_key is null)`,
  )
}
