import { randomInt } from 'node:crypto'
import type { Sql } from '../db/sql.ts'
import { searchKey } from '../text/searchKey.ts'

const LONGEST = 32
const OFFERED = 2

/**
 * Returns two user names near a taken one that nobody has at this moment: with the family name, or
 * with a number. One statement looks up a bounded number of names. It tells nothing that
 * `GET /user/{username}` does not: user names are public.
 */
export async function freeUsernames(
  sql: Sql,
  wanted: { readonly username: string; readonly lastName: string },
): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select name from unnest(${namesNear(wanted)}::text[]) with ordinality as near (name, place)
     where not exists (select 1 from users u where lower(u.username) = lower(near.name))
     order by place limit ${OFFERED}`
  return rows.map(({ name }) => name)
}

function namesNear({
  username,
  lastName,
}: {
  readonly username: string
  readonly lastName: string
}): string[] {
  const family = searchKey(lastName).replace(/[^a-z0-9]/g, '')
  const endings = [
    ...(family === '' || username.toLowerCase().includes(family) ? [] : [`.${family}`]),
    ...[2, 3, 4, 5, 6, 7, 8, 9],
    ...Array.from({ length: 4 }, () => randomInt(10, 100)),
    ...Array.from({ length: 4 }, () => randomInt(1_000, 10_000)),
    ...Array.from({ length: 2 }, () => randomInt(100_000, 1_000_000)),
  ].map(String)
  return endings.map((ending) => `${username.slice(0, LONGEST - ending.length)}${ending}`)
}
