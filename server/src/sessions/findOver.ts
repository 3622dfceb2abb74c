import type { Sql } from '../db/sql.ts'
import type { AccessClaims } from '../tokens/accessToken.ts'
import { countingToken } from './countingToken.ts'
import type { EndReason } from './endSession.ts'

/**
 * Why an access token no longer counts: its login session is over, or only this token is over and
 * the client can get another one.
 */
export type Over =
  | { readonly what: 'session'; readonly reason: EndReason; readonly note: string | null }
  | { readonly what: 'token' }

interface OverRow {
  readonly i: number
  readonly reason: EndReason | null
  readonly end_note: string | null
}

/**
 * Finds the tokens that who-am-I would refuse now, and why. The keys of the answer are their
 * positions. Unlike who-am-I it does not update `last_seen_at`, because an open page does not use a
 * licence seat.
 */
export async function findOver(
  sql: Sql,
  claims: readonly AccessClaims[],
): Promise<Map<number, Over>> {
  const rows = await sql<OverRow[]>`
    select a.i, s.end_note,
           case when s.ended_at is not null then s.end_reason
                when s.sid is null or s.expires_at <= statement_timestamp() then 'expired'
                when not u.is_active then 'deactivated'
                when exists (select 1 from denylist d where d.id = a.sid) then 'revoked' end as reason
      from unnest(${claims.map(({ sid }) => sid)}::uuid[], ${claims.map(({ jti }) => jti)}::uuid[],
                  ${claims.map(({ userId }) => userId)}::uuid[], ${claims.map(({ expiresEpoch }) => expiresEpoch)}::float8[],
                  ${claims.map(({ kid }) => kid)}::text[])
           with ordinality as a (sid, jti, user_id, expires_epoch, kid, i)
      left join sessions s on s.sid = a.sid and s.user_id = a.user_id
      left join users u on u.uuid = a.user_id
     where (${countingToken(sql, sql`a`)}) is not true`
  return new Map(
    rows.map(({ i, reason, end_note }) => [
      Number(i) - 1,
      reason ? { what: 'session', reason, note: end_note } : { what: 'token' },
    ]),
  )
}
