import type { Sql } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { EndReason } from './endSession.ts'

export const OVER = 'This login is over. Log in again.'

const WHY: Readonly<Partial<Record<EndReason, string>>> = {
  evicted:
    'Another member was given your licence seat, because you had not used it for a long time.',
  idle: 'Your licence seat was released, because you had not used it for a long time.',
  put_out: 'A licence admin has released your licence seat.',
  member_removed: 'You are no longer a member of this licence.',
  licence_over: 'The licence is over.',
  password_changed: 'The password was changed.',
  deactivated: 'This user was deactivated.',
  restored: 'This server was restored from a backup.',
  revoked: 'This login was ended from another login of yours.',
  reuse_detected: 'This login was ended because an old token of it was used again.',
}

/**
 * Returns the refusal that tells the bearer of a token why the login session is over. An evicted
 * person learns it at the next request. The code is always `unauthenticated`.
 */
export async function overBecause(sql: Sql, sid: string): Promise<Refusal> {
  const [row] = await sql<{ end_reason: EndReason; end_note: string | null; ended_at: Date }[]>`
    select end_reason, end_note, ended_at from sessions where sid = ${sid} and ended_at is not null`
  if (!row) return new Refusal('unauthenticated', OVER)
  const { end_reason, end_note, ended_at } = row
  const said =
    end_reason === 'licence_over' && end_note
      ? [end_note]
      : [WHY[end_reason], end_note && `“${end_note}”`]
  const why = [...said, OVER]
  return new Refusal('unauthenticated', why.filter(Boolean).join(' '), {
    members: {
      session_end: { reason: end_reason, ended_at, ...(end_note && { note: end_note }) },
    },
  })
}

/**
 * Returns the refusal that tells why a live login session no longer has a licence seat of this
 * licence: the reason and the note with which the last one of the person was released.
 */
export async function outBecause(
  sql: Sql,
  { licenceId, userId }: { readonly licenceId: string | null; readonly userId: string },
): Promise<Refusal> {
  const [row] = await sql<{ release_reason: EndReason; release_note: string | null }[]>`
    select release_reason, release_note from licence_seats
     where licence_id = ${licenceId} and user_id = ${userId} and released_at is not null
     order by claimed_at desc limit 1`
  const said = row && WHY[row.release_reason]
  const why = [
    said ?? 'The person is logged in, but no longer has this licence seat.',
    said && row.release_note && `“${row.release_note}”`,
    'Send them to log in again.',
  ]
  return new Refusal('state_conflict', why.filter(Boolean).join(' '))
}
