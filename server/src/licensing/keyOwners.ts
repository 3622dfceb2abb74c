import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { writeEmail } from '../text/readEmail.ts'
import { joinKeys, searchKey } from '../text/searchKey.ts'

interface Named {
  readonly name: string
  readonly surname: string
  readonly email: string
  readonly affiliation: string
}

/**
 * Returns the forms in which an owner is searched for, and a licence by the owner's affiliation.
 */
export function ownerKeys({ name, surname, email, affiliation }: Named) {
  return {
    search_key: joinKeys(`${name} ${surname}`, email, writeEmail(email), affiliation),
    affiliation_key: searchKey(affiliation),
  }
}

/** Makes the search keys of owners that have none: those of before the keys. */
export function keyOwners(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<(Named & { uuid: string })[]>`
      select uuid, name, surname, email, affiliation from owners
       where search_key is null order by uuid limit ${limit}`,
    (rows) => {
      const keys = rows.map(ownerKeys)
      return sql`
        update owners o set search_key = k.search_key, affiliation_key = k.affiliation_key
          from unnest(${rows.map(({ uuid }) => uuid)}::uuid[],
                      ${keys.map((key) => key.search_key)}::text[],
                      ${keys.map((key) => key.affiliation_key)}::text[])
               as k (uuid, search_key, affiliation_key)
         where o.uuid = k.uuid and o.search_key is null`
    },
  )
}
