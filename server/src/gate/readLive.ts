import { boundRead } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import type { RefusalReason } from './pure/gateAnswer.ts'

/** How an event is going at this moment. Undone entries do not count, except as `undone`. */
export interface EventLive {
  readonly registered: number
  readonly capacity: number
  /** The tickets that were let in. */
  readonly admitted: number
  readonly inside: number
  /** The taken places whose holders have not come yet. */
  readonly to_come: number
  readonly refused: number
  /** Refusals of tickets that were already let in. */
  readonly double_entries: number
  readonly undone: number
  readonly per_gate: LiveGate[]
  /** The entries per minute of the last hour, for minutes that have any. */
  readonly per_minute: { readonly at: string; readonly admitted: number }[]
  readonly refusals: { readonly reason: RefusalReason; readonly count: number }[]
  /** The moment of the count. */
  readonly at: string
}

/** What happened at a gate; its name is null where scans named none. */
export interface LiveGate {
  readonly gate: string | null
  readonly admitted: number
  readonly refused: number
  /** Entries minus exits. */
  readonly inside_change: number
  readonly last_at: string
}

/** A gate is named by its agent, so anybody who scans makes names. The busiest are listed. */
const MAX_GATES = 100
const MINUTES = 60

/**
 * Counts events in one statement; the scans of each are read once. The answers are in the order of
 * the ids. The time grows with the number of scans, so callers share an answer (`openLiveBoard`).
 */
export async function readLive(
  sql: Sql,
  eventIds: readonly string[],
): Promise<readonly (EventLive | undefined)[]> {
  const rows = await boundRead(
    sql,
    (tx) => tx<(EventLive & { readonly event_id: string })[]>`
      with counted as materialized (
        select event_id, gate, direction, result, reason, undone_at is not null as is_undone,
               case when happened_at > now() - make_interval(mins => ${MINUTES})
                    then date_trunc('minute', happened_at) end as minute,
               count(*)::int as n, max(happened_at) as last_at
          from scans where event_id = any(${[...eventIds]}::uuid[])
         group by 1, 2, 3, 4, 5, 6, 7
      ), used as (
        select event_id, count(*) filter (where status = 'CONSUMED')::int as admitted,
               count(*) filter (where inside)::int as inside
          from tickets where event_id = any(${[...eventIds]}::uuid[]) and holds_place
         group by event_id
      )
      select e.uuid as event_id, q.taken as registered, q.size as capacity, coalesce(u.admitted, 0) as admitted,
             coalesce(u.inside, 0) as inside, greatest(q.taken - coalesce(u.admitted, 0), 0) as to_come,
             s.refused, s.double_entries, s.undone, g.per_gate, m.per_minute, r.refusals,
             ${instant(sql, sql`now()`)} as at
        from events e
        join quotas q on q.event_id = e.uuid and q.uuid = e.uuid
        left join used u on u.event_id = e.uuid
       cross join lateral (
         select ${sum(sql, sql`result = 'refused'`)} as refused, ${sum(sql, sql`is_undone`)} as undone,
                ${sum(sql, sql`reason = 'already_consumed'`)} as double_entries
           from counted c where c.event_id = e.uuid) s
       cross join lateral (
         select coalesce(json_agg(x order by x.admitted desc, x.refused desc, x.gate), '[]') as per_gate
           from (select gate, ${sum(sql, entered(sql))} as admitted, ${sum(sql, sql`result = 'refused'`)} as refused,
                        ${sum(sql, entered(sql))} - ${sum(sql, sql`result = 'admitted' and direction = 'out'`)} as inside_change,
                        ${instant(sql, sql`max(last_at)`)} as last_at
                   from counted c where c.event_id = e.uuid
                  group by gate order by sum(n) desc, gate limit ${MAX_GATES}) x) g
       cross join lateral (
         select coalesce(json_agg(x order by x.at), '[]') as per_minute
           from (select ${instant(sql, sql`minute`)} as at, sum(n)::int as admitted
                   from counted c
                  where c.event_id = e.uuid and minute is not null and ${entered(sql)}
                  group by minute) x) m
       cross join lateral (
         select coalesce(json_agg(x order by x.count desc, x.reason), '[]') as refusals
           from (select reason, sum(n)::int as count from counted c
                  where c.event_id = e.uuid and result = 'refused'
                  group by reason) x) r
       where e.uuid = any(${[...eventIds]}::uuid[])`,
  )
  const found = new Map(rows.map(({ event_id, ...live }) => [event_id, live]))
  return eventIds.map((id) => found.get(id))
}

function entered(sql: Sql) {
  return sql`(result = 'admitted' and direction = 'in' and not is_undone)`
}

function sum(sql: Sql, condition: SqlPart) {
  return sql`coalesce(sum(n) filter (where ${condition}), 0)::int`
}

/** A moment as it is on the wire, also inside of JSON. */
function instant(sql: Sql, moment: SqlPart) {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
