import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import { memberName } from './memberName.ts'

/**
 * One stay: who was in, from when until when, and why it ended. While it lasts, its end is null.
 */
export interface Stay {
  readonly licence_seat_id: string
  readonly user_id: string
  readonly username: string
  /** Their full name, if they are a member now; else ''. */
  readonly name: string
  readonly since: Date
  readonly until: Date | null
  readonly end_reason: string | null
  /** The reason that a licence admin gave for putting the person out. */
  readonly note: string | null
  /** Until when it was borrowed for use without network. */
  readonly borrowed_until: Date | null
}

/**
 * A stay with its time to the microsecond, from which the next page continues. As text, because a
 * `Date` has only milliseconds.
 */
export interface StayRow extends Stay {
  readonly cursor: string
}

/** Which stays: those that overlap the time between two moments. Both are optional. */
export interface Period {
  readonly licenceId: string
  readonly from: string | undefined
  readonly to: string | undefined
}

/**
 * Returns a page of the history of a licence, the newest first, including the present stays. It
 * covers 400 days.
 *
 * @throws {Refusal} `malformed_input` when `from` or `to` is not a valid moment, or `from` is after
 * `to`.
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
    select s.uuid as licence_seat_id, s.user_id, u.username, ${memberName(sql, sql`s.licence_id`)} as name,
           s.claimed_at as since, s.released_at as until,
           s.release_reason as end_reason, s.release_note as note, s.borrowed_until,
           to_char(s.claimed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor
      from licence_seats s join users u on u.uuid = s.user_id
     where ${within(sql, period)}
       ${after ? sql`and (s.claimed_at, s.uuid) < (${after.cursor}::text::timestamptz, ${after.licenceSeatId}::uuid)` : sql``}
     order by s.claimed_at desc, s.uuid desc limit ${limit}`
}

/**
 * Returns the number of stays, counted up to `limit`.
 *
 * @throws {Refusal} as `listHistory`.
 */
export async function countHistory(sql: Sql, period: Period, limit: number): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count
      from (select 1 from licence_seats s where ${within(sql, period)} limit ${limit}) t`
  return row?.count ?? 0
}

function within(sql: Sql, { licenceId, from, to }: Period) {
  if (from && to && readInstant(from, '/from') > readInstant(to, '/to'))
    throw new Refusal(
      'malformed_input',
      'The history of this period cannot be shown. Correct the fields in errors.',
      {
        errors: [{ path: '/from', code: 'not_before', reason: 'must not be after to' }],
      },
    )
  return sql`s.licence_id = ${licenceId}
    ${from ? sql`and coalesce(s.released_at, 'infinity') > ${readInstant(from, '/from')}` : sql``}
    ${to ? sql`and s.claimed_at < ${readInstant(to, '/to')}` : sql``}`
}
