import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'

/** One stay: who was in, from when to when, and why it ended. The end is null while it lasts, the note mostly. */
export interface Stay {
  readonly licence_seat_id: string
  readonly user_id: string
  readonly username: string
  readonly since: Date
  readonly until: Date | null
  readonly end_reason: string | null
  /** What a licence admin said when putting the person out. */
  readonly note: string | null
  /** Until when a copy of it was borrowed for use offline. */
  readonly borrowed_until: Date | null
}

/** A stay beside its moment to the microsecond, by which a page goes on: as text, for a `Date` knows milliseconds. */
export interface StayRow extends Stay {
  readonly cursor: string
}

/** Which stays: those that touch the time between two moments, where they are given. */
export interface Period {
  readonly licenceId: string
  readonly from: string | undefined
  readonly to: string | undefined
}

/**
 * A page of the history of a licence, the newest first, those who are in included. It goes back 400 days.
 * @throws {Refusal} `malformed_input` when a moment is none, at `/from` or `/to`; or the one is after the other.
 */
export async function listHistory(
  sql: Sql,
  {
    after,
    limit,
    ...period
  }: Period & {
    readonly after: { readonly cursor: string; readonly licenceSeatId: string } | undefined
    readonly limit: number
  },
): Promise<StayRow[]> {
  return sql<StayRow[]>`
    select s.uuid as licence_seat_id, s.user_id, u.username, s.claimed_at as since, s.released_at as until,
           s.release_reason as end_reason, s.release_note as note, s.borrowed_until,
           to_char(s.claimed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor
      from licence_seats s join users u on u.uuid = s.user_id
     where ${within(sql, period)}
       ${after ? sql`and (s.claimed_at, s.uuid) < (${after.cursor}::text::timestamptz, ${after.licenceSeatId}::uuid)` : sql``}
     order by s.claimed_at desc, s.uuid desc limit ${limit}`
}

/** How many stays there are, counted up to `limit`. @throws {Refusal} as `listHistory`. */
export async function countHistory(sql: Sql, period: Period, limit: number): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count
      from (select 1 from licence_seats s where ${within(sql, period)} limit ${limit}) t`
  return row?.count ?? 0
}

function within(sql: Sql, { licenceId, from, to }: Period) {
  if (from && to && readInstant(from, '/from') > readInstant(to, '/to'))
    throw new Refusal('malformed_input', 'The history of this period cannot be shown.', {
      errors: [{ path: '/from', reason: 'must not be after to' }],
    })
  return sql`s.licence_id = ${licenceId}
    ${from ? sql`and coalesce(s.released_at, 'infinity') > ${readInstant(from, '/from')}` : sql``}
    ${to ? sql`and s.claimed_at < ${readInstant(to, '/to')}` : sql``}`
}
