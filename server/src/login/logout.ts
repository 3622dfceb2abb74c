import { account } from '../audit/actor.ts'
import type { SqlPool } from '../db/sql.ts'
import { endSessions } from '../sessions/endSession.ts'
import type { ReadAccessToken } from '../tokens/accessToken.ts'
import { readRefreshToken } from '../tokens/refreshToken.ts'
import type { TokenKeys } from './login.ts'

/**
 * Ends the login session of every token of ours that is shown, even an expired or replaced one.
 * Tokens that are not ours are ignored. When it returns, no process accepts any token of the
 * session (law 5). Safe to retry.
 */
export async function logout(
  sql: SqlPool,
  { keys, readAccessToken }: { keys: TokenKeys; readAccessToken: ReadAccessToken },
  tokens: readonly string[],
): Promise<void> {
  const ended = new Set<string>()
  for (const token of new Set(tokens)) {
    const access = await readAccessToken(token)
    const sid = access?.sid ?? readRefreshToken(keys.vault, token)?.sid
    if (!sid || (ended.has(sid) && !access)) continue
    ended.add(sid)
    await sql.begin(async (tx) => {
      const [session] = await tx<
        { user_id: string }[]
      >`select user_id from sessions where sid = ${sid}`
      if (!session) return
      await endSessions(tx, {
        userId: session.user_id,
        sid,
        jti: access?.jti,
        actor: account(session.user_id),
        reason: 'logged_out',
      })
    })
  }
}
