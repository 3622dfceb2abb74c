import type { Sql, SqlPool, SqlTransaction } from '../db/sql.ts'
import {
  NOTHING,
  newTag,
  type Preconditions,
  requireConditions,
  type StoredData,
} from '../db/storedData.ts'
import { keepLastData } from '../licensing/keepLastData.ts'
import { Refusal } from '../refusal.ts'
import { expiredSession } from './expiredSession.ts'
import { liveSession } from './liveSession.ts'
import { OVER } from './overBecause.ts'

interface DataRow {
  readonly data: string | null
  readonly version: string | null
}

/**
 * Reads the data of a live login session; `null` before the first write.
 *
 * @throws {Refusal} `unauthenticated` when the session ended meanwhile.
 */
export async function readSessionData(sql: Sql, sid: string): Promise<StoredData> {
  const [row] = await sql<DataRow[]>`
    select d.data, d.version from sessions s left join session_data d on d.sid = s.sid
     where s.sid = ${sid} and ${liveSession(sql, sql`s`)}`
  if (!row) throw new Refusal('unauthenticated', OVER)
  return storedOf(row)
}

/**
 * Replaces the data of a live login session if the writer's preconditions hold.
 *
 * Locks, then reads: the session's row is locked first. Therefore each of several simultaneous
 * writers sees the result of the previous one, and none writes into an ended session. Safe to retry
 * without preconditions.
 *
 * @param data.json At most 16 KiB, valid.
 * @throws {Refusal} `precondition_failed`; `unauthenticated` when the session ended meanwhile.
 */
export async function writeSessionData(
  sql: SqlPool,
  {
    sid,
    json,
    conditions,
  }: { readonly sid: string; readonly json: string; readonly conditions: Preconditions },
): Promise<StoredData> {
  return sql.begin(async (tx) => {
    const [live] = await tx`
      select 1 from sessions where sid = ${sid} and ${liveSession(tx)} for no key update`
    if (!live) throw new Refusal('unauthenticated', OVER)
    const [row] = await tx<DataRow[]>`select data, version from session_data where sid = ${sid}`
    requireConditions(row ? storedOf(row) : NOTHING, conditions)
    const tag = newTag()
    await tx`
      insert into session_data (sid, data, version) values (${sid}, ${json}, ${tag})
      on conflict (sid) do update set data = excluded.data, version = excluded.version, updated_at = now()`
    return { json, tag }
  })
}

/**
 * Gives a login session without data the data of the previous session of the same user under the
 * same licence. For licences that keep data, in the transaction that gives the session its licence
 * seat. An expired session that no job has settled yet counts as ended.
 */
export async function beginWithKeptData(
  tx: SqlTransaction,
  {
    sid,
    userId,
    licenceId,
  }: { readonly sid: string; readonly userId: string; readonly licenceId: string },
): Promise<void> {
  await tx`
    insert into session_data (sid, data, version)
    select ${sid}::uuid, k.data, ${newTag()}::uuid
      from (select m.data, m.updated_at as over_at from member_data m
             where m.licence_id = ${licenceId} and m.user_id = ${userId} and m.kind = 'last_session'
            union all
            select d.data, s.expires_at from sessions s join session_data d on d.sid = s.sid
             where s.user_id = ${userId} and s.licence_id = ${licenceId}
               and ${expiredSession(tx, tx`s`)}) k
     order by k.over_at desc limit 1
    on conflict (sid) do nothing`
}

/**
 * Deletes the data of login sessions that are over or release their licence seat. Where the licence
 * keeps it, the data of the session that ended last is kept for the next one.
 */
export async function settleSessionData(sql: Sql, sids: readonly string[]): Promise<number> {
  const over = sql`
    select s.sid, s.licence_id, s.user_id, g.data, g.version,
           least(s.ended_at, s.expires_at, now()) as over_at
      from gone g join sessions s on s.sid = g.sid`
  const [row] = await sql<{ gone: number }[]>`
    with gone as (
      delete from session_data where sid = any(${[...sids]}::uuid[]) returning sid, data, version
    ), kept as (
      ${keepLastData(sql, over)}
    )
    select count(*)::int as gone from gone`
  return row?.gone ?? 0
}

/**
 * Settles the data of expired login sessions, which nobody has ended. It searches those that ended
 * in the last two days, and, in case no process ran for days, those that ended 29 days ago and are
 * about to be deleted. Returns how many there were, at most `limit`.
 */
export async function settleExpiredData(sql: SqlPool, limit: number): Promise<number> {
  return sql.begin(async (tx) => {
    const over = await tx<{ sid: string }[]>`
      select d.sid from session_data d join sessions s on s.sid = d.sid
       where coalesce(s.ended_at, s.expires_at) <= now() - interval '29 days'
          or coalesce(s.ended_at, s.expires_at) between now() - interval '2 days' and now() limit ${limit}
         for update of d skip locked`
    const sids = over.map(({ sid }) => sid)
    return sids.length === 0 ? 0 : settleSessionData(tx, sids)
  })
}

function storedOf({ data, version }: DataRow): StoredData {
  return data === null || version === null ? NOTHING : { json: data, tag: version }
}
