import type { Sql } from '../db/sql.ts'
import { memberName } from './memberName.ts'
import { inLine } from './waitingLine.ts'

/** A place in line, as on the wire. */
export interface PlaceInLine {
  /** Counted from 1 among those who wait, as the person is told; null: their turn has come. */
  readonly position: number | null
  readonly username: string
  readonly name: string
  readonly since: Date
  readonly offered_until: Date | null
  /** Where the next page begins: not on the wire. */
  readonly cursor: readonly [waits: string, since: string, userId: string]
}

/**
 * Returns a page of the line of a licence: first those to whom a licence seat is offered, then
 * those who wait, in their order. A place that has lapsed is left out.
 *
 * @param after The cursor of the last one seen.
 */
export function listLine(
  sql: Sql,
  {
    licenceId,
    after: [waits, since, userId],
    limit,
  }: { readonly licenceId: string; readonly after: readonly string[]; readonly limit: number },
): Promise<PlaceInLine[]> {
  return sql<PlaceInLine[]>`
    select l.position, u.username, ${memberName(sql, sql`${licenceId}::uuid`)} as name,
           l.joined_at as since, l.offered_until,
           array[l.waits::int::text, to_char(l.joined_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                 l.user_id::text] as cursor
      from (select user_id, joined_at, offered_until, offered_until is null as waits,
                   case when offered_until is null
                        then row_number() over (partition by offered_until is null
                                                order by joined_at, user_id)::int end as position
              from licence_line
             where licence_id = ${licenceId} and ${inLine(sql)}) l
      join users u on u.uuid = l.user_id
     where ${waits ?? null}::text is null
           or (l.waits::int, l.joined_at, l.user_id)
              > (${waits ?? null}::text::int, ${since ?? null}::text::timestamptz, ${userId ?? null}::uuid)
     order by l.waits, l.joined_at, l.user_id limit ${limit}`
}
