import type { Sql } from '../db/sql.ts'

/** Events whose holders are still to be told. */
export async function listTelling(sql: Sql): Promise<string[]> {
  const events = await sql<{ uuid: string }[]>`
    select uuid from events where telling is not null order by uuid`
  return events.map(({ uuid }) => uuid)
}
