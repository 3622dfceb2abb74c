import type { Sql } from '../db/sql.ts'
import { acceptedMember } from './acceptedMember.ts'

/** How many licence seats of a licence count, and how many people wait for one. */
export interface SeatCounts {
  readonly in_use: number
  readonly waiting: number
}

/**
 * Reads the counts for each of many people who follow a licence, in one statement; nothing for
 * whom it is not theirs to run any more. The answers are in the order of the questions.
 */
export async function followedLicences(
  sql: Sql,
  all: readonly { readonly userId: string; readonly licenceId: string }[],
): Promise<(SeatCounts | undefined)[]> {
  const rows = await sql<(SeatCounts & { readonly i: number })[]>`
    select p.i::int as i, c.in_use, w.waiting
      from unnest(${all.map(({ userId }) => userId)}::uuid[], ${all.map(({ licenceId }) => licenceId)}::uuid[])
           with ordinality as p (user_id, licence_id, i)
      join (select l.uuid,
                   (select count(*)::int from licence_seats s
                     where s.licence_id = l.uuid and s.free_at > statement_timestamp()) as in_use
              from licences l
             where l.uuid = any(${all.map(({ licenceId }) => licenceId)}::uuid[]) offset 0) c
        on c.uuid = p.licence_id
     cross join lateral (
       select count(*)::int as waiting from licence_line l
        where l.licence_id = p.licence_id
          and l.asked_at >= statement_timestamp() - interval '10 minutes'
          and coalesce(l.offered_until > statement_timestamp(), true)) w
     where exists (select 1 from licence_members m
                    where m.licence_id = p.licence_id and m.user_id = p.user_id
                      and m.role = 'licence_admin' and ${acceptedMember(sql, sql`m`)})
        or exists (select 1 from users u where u.uuid = p.user_id and u.role = 'admin')`
  const found = new Map(rows.map(({ i, in_use, waiting }) => [i - 1, { in_use, waiting }]))
  return all.map((_, i) => found.get(i))
}
