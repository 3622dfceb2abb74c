import { fillKeys } from '../db/fillKeys.ts'
import type { Sql } from '../db/sql.ts'
import { joinKeys } from '../text/searchKey.ts'

interface Named {
  readonly uuid: string
  readonly title: string
  readonly serial: string
}

/** Returns the form in which a licence is searched for: by title and by serial. */
export function licenceKey({ title, serial }: Omit<Named, 'uuid'>): string {
  return joinKeys(title, serial, serial.replaceAll('-', ''))
}

/** Makes the search keys of licences that have none: those of before the keys. */
export function keyLicences(sql: Sql): Promise<void> {
  return fillKeys(
    (limit) => sql<Named[]>`
      select uuid, title, serial from licences where search_key is null order by uuid limit ${limit}`,
    (rows) => sql`
      update licences l set search_key = k.search_key
        from unnest(${rows.map(({ uuid }) => uuid)}::uuid[], ${rows.map(({ title }) => title)}::text[],
                    ${rows.map(licenceKey)}::text[]) as k (uuid, title, search_key)
       where l.uuid = k.uuid and l.title = k.title and l.search_key is null`,
  )
}
