import type { Sql } from '../db/sql.ts'
import { writeHead, writeLine } from '../text/csv.ts'

/** The use of a licence on one day in UTC. */
export interface UseDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The most licence seats that counted at one instant of the day. */
  readonly peak: number
  readonly refused_logins: number
  readonly people_refused: number
}

/**
 * Returns the use of a licence on each of the last days in UTC, including today until now and days
 * without a change.
 *
 * The peak is exact. Every claim is +1 at its time, and every licence seat that became free is −1.
 * The running sum is read at every change and at every midnight, each time with all changes of that
 * instant (the frame of `order by` includes a row's peers). A licence seat counts from its claim
 * until it is free, which is later than its release when it was borrowed or an application held it.
 */
export async function readUse(
  sql: Sql,
  { licenceId, days }: { readonly licenceId: string; readonly days: number },
): Promise<UseDay[]> {
  return sql<UseDay[]>`
    with days as (
      select d as day from generate_series(
        date_trunc('day', statement_timestamp(), 'UTC') - make_interval(days => ${days - 1}),
        statement_timestamp(), interval '1 day') d),
    since as (select min(day) as first from days),
    seats as (
      select greatest(claimed_at, first) as began, free_at from licence_seats, since
       where licence_id = ${licenceId} and free_at > first),
    changes as (
      select began as at, 1 as change from seats
      union all select free_at, -1 from seats where free_at <= statement_timestamp()
      union all select day, 0 from days),
    levels as (
      select date_trunc('day', at, 'UTC') as day, sum(change) over (order by at) as level from changes),
    refusals as (
      select date_trunc('day', at, 'UTC') as day, count(*) as logins, count(distinct user_id) as people
        from licence_refusals, since where licence_id = ${licenceId} and at >= first
       group by 1)
    select to_char(d.day, 'YYYY-MM-DD') as day, l.peak, coalesce(r.logins, 0)::int as refused_logins,
           coalesce(r.people, 0)::int as people_refused
      from days d
      join (select day, max(level)::int as peak from levels group by day) l using (day)
      left join refusals r using (day)
     order by d.day`
}

const COLUMNS = ['day', 'peak', 'refused_logins', 'people_refused'] as const

/** Writes the use as CSV (RFC 4180). */
export function writeUseCsv(days: readonly UseDay[]): string {
  const lines = days.map((day) => COLUMNS.map((column) => String(day[column])))
  return `${writeHead(COLUMNS)}${lines.map(writeLine).join('')}`
}
