import { newId } from '../db/ids.ts'
import { inOrder } from '../db/inOrder.ts'
import type { SqlPool, SqlTransaction } from '../db/sql.ts'
import { holdLicenceSeat } from '../licensing/holdLicenceSeat.ts'
import { prolongSessions } from '../sessions/prolongSession.ts'
import { liveGrant } from './liveGrant.ts'

/** An access token that may be issued now. */
export interface Issued {
  readonly sid: string
  readonly licence_id: string | null
  readonly licence_seat_id: string | null
  /** Whole seconds since 1970 by the database's clock. */
  readonly issued_epoch: number
}

/** How often the issue is retried because the login session changed its licence seat meanwhile. */
const MAX_TRIES = 3

/**
 * Decides whether an access token may be issued, and in the same transaction records until when it
 * lasts: for the application and for the licence seat. A released licence seat therefore goes to
 * the next person only when the last token is over. Returns nothing when the login session or its
 * licence seat is over.
 *
 * The licence seat is locked first, then the login session, in the same order as everywhere. A
 * release that comes meanwhile waits, and then sees this token. If the login session changed its
 * licence seat between the two locks, the issue starts again. The issue is a use of the login
 * session, and prolongs it.
 */
export async function issueToken(
  sql: SqlPool,
  { grantId, seconds }: { readonly grantId: string; readonly seconds: number },
): Promise<Issued | undefined> {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const outcome = await sql.begin((tx) => tryIssue(tx, { grantId, seconds }))
    if (outcome !== 'licence seat changed') return outcome
  }
  throw new Error(
    'A login session changed its licence seat during each of three tries to issue a token.',
  )
}

async function tryIssue(
  tx: SqlTransaction,
  { grantId, seconds }: { readonly grantId: string; readonly seconds: number },
): Promise<Issued | undefined | 'licence seat changed'> {
  const [[licenceSeat], [session]] = await inOrder(tx, [
    (tx) => tx<{ uuid: string }[]>`
      select uuid from licence_seats
       where uuid = (select s.licence_seat_id from application_grants g join sessions s using (sid)
                                    where g.grant_id = ${grantId})
         for no key update`,
    (tx) => tx<(Issued & { application_id: string })[]>`
      select g.application_id, s.sid, s.licence_id, s.licence_seat_id,
             floor(extract(epoch from statement_timestamp()))::float8 as issued_epoch
        from application_grants g
        join applications p on p.uuid = g.application_id and (g.licence_id is not null or not p.requires_licence)
        join sessions s on ${liveGrant(tx)}
        join users u on u.uuid = s.user_id and u.is_active
       where g.grant_id = ${grantId}
         for no key update of s`,
  ])
  if (!session) return undefined
  if (session.licence_seat_id !== (licenceSeat?.uuid ?? null)) return 'licence seat changed'
  const { application_id, ...issued } = session
  await prolongSessions(tx, [issued.sid])
  const until = tx`to_timestamp(${issued.issued_epoch + seconds}::float8)`
  await tx`
    with seat as (
      ${holdLicenceSeat(tx, { licenceSeatId: issued.licence_seat_id, until })}
    )
    insert into application_sessions (uuid, application_id, sid, licence_id, licence_seat_id, tokens_until)
    values (${newId()}, ${application_id}, ${issued.sid}, ${issued.licence_id}, ${issued.licence_seat_id}, ${until})
    on conflict (sid, application_id, licence_seat_id) do update
      set tokens_until = greatest(application_sessions.tokens_until, excluded.tokens_until),
          logout_due_at = null, logout_attempts = 0`
  return issued
}
