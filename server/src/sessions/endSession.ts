import type { SqlTransaction } from '../db/sql.ts'
import { recordAudit } from '../identity/audit.ts'
import { ACCESS_TOKEN_SECONDS } from './signingKeys.ts'

export type EndReason =
  | 'logged_out'
  | 'revoked'
  | 'reuse_detected'
  | 'expired'
  | 'evicted'
  | 'password_changed'
  | 'reset'

export interface SessionsToEnd {
  readonly userId: string
  readonly reason: EndReason
  /** One login session; without it all of the user's. */
  readonly sid?: string | undefined
  /** The one that stays. */
  readonly exceptSid?: string | undefined
  /** An access token that was shown and must not outlive this. */
  readonly jti?: string | undefined
  readonly actorId?: string | undefined
}

/**
 * Ends login sessions, at once and everywhere (law 5): from the commit on, the row itself says no to every
 * access token and refresh token of it, in every process, because every request asks. The denylist says the same
 * for those who look only there.
 *
 * Ending what has ended changes nothing. Returns the ids of those that this call ended.
 */
export async function endSessions(
  tx: SqlTransaction,
  { userId, reason, sid, exceptSid, jti, actorId }: SessionsToEnd,
): Promise<string[]> {
  const ended = await tx<{ sid: string }[]>`
    update sessions set ended_at = now(), end_reason = ${reason}
     where user_id = ${userId} and ended_at is null
       and (${sid ?? null}::uuid is null or sid = ${sid ?? null}::uuid)
       and (${exceptSid ?? null}::uuid is null or sid <> ${exceptSid ?? null}::uuid)
    returning sid`
  await deny(
    tx,
    'sid',
    ended.map((row) => row.sid),
  )
  if (jti) await deny(tx, 'jti', [jti])
  for (const row of ended)
    await recordAudit(tx, {
      kind: 'session_ended',
      userId,
      actorId,
      sid: row.sid,
      details: { reason },
    })
  return ended.map((row) => row.sid)
}

async function deny(
  tx: SqlTransaction,
  kind: 'sid' | 'jti',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx`
    insert into denylist (id, kind, expires_at)
    select d.id, ${kind}, now() + make_interval(secs => ${ACCESS_TOKEN_SECONDS + 60})
      from unnest(${[...ids]}::uuid[]) as d (id)
    on conflict do nothing`
}
