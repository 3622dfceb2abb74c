import type { Actor } from '../audit/actor.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { type EndReason, endSessions } from './endSession.ts'

/** What one statement ends at most: the memory of a process has a limit, a backup has none. */
const MOST_AT_ONCE = 1_000

/** Ends every login session, and frees their licence seats. Returns how many it ended. */
export async function endAllSessions(
  tx: SqlTransaction,
  { actor, reason }: { readonly actor: Actor; readonly reason: EndReason },
): Promise<number> {
  for (let ended = 0; ; ) {
    const sessions = await tx<{ sid: string }[]>`
      select sid from sessions where ended_at is null order by sid limit ${MOST_AT_ONCE}`
    if (sessions.length === 0) return ended
    const sids = sessions.map(({ sid }) => sid)
    ended += (await endSessions(tx, { sids, actor, reason })).length
  }
}
