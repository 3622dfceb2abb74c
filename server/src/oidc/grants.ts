import { recordAudit } from '../audit/audit.ts'
import { newId } from '../db/ids.ts'
import { type Sql, type SqlPool, type SqlTransaction, transact } from '../db/sql.ts'
import { prolongSessions } from '../sessions/prolongSession.ts'

/** Under which login session an application was let in. */
export interface NewGrant {
  readonly grantId: string
  readonly applicationId: string
  readonly userId: string
  readonly sid: string
  /** The licence its tokens stand and fall with, where the application asks for one. */
  readonly licenceId: string | null
}

/** An access token as it may be issued now. */
export interface Issued {
  readonly sid: string
  readonly licence_id: string | null
  readonly licence_seat_id: string | null
  /** Seconds since 1970 by the database's clock, whole. */
  readonly issued_epoch: number
}

/** Whose grant it is, while its login session lives under the licence it began under. */
export interface GrantHolder {
  readonly sid: string
  readonly username: string
  readonly email: string
  readonly verified: boolean
  readonly first_name: string
  readonly last_name: string
}

/** How often an issue is begun anew because the login session changed its licence seat meanwhile. */
const MAX_TRIES = 3

/** Writes down under which login session a grant was given. */
export async function writeGrant(sql: Sql, grant: NewGrant): Promise<void> {
  const { grantId, applicationId, userId, sid, licenceId } = grant
  await transact(sql, async (tx) => {
    await tx`
      insert into application_grants (grant_id, application_id, user_id, sid, licence_id)
      values (${grantId}, ${applicationId}, ${userId}, ${sid}, ${licenceId})`
    await recordAudit(tx, {
      kind: 'application_entered',
      userId,
      sid,
      details: { application_id: applicationId, ...(licenceId && { licence_id: licenceId }) },
    })
  })
}

/** Ends grants, with every code and refresh token of theirs. */
export async function endGrants(sql: Sql, grantIds: readonly string[]): Promise<void> {
  const ids = [...grantIds]
  await sql`
    with gone as (delete from application_grants where grant_id = any (${ids}))
    delete from oidc_states
     where grant_id = any (${ids})
        or (model = 'Grant' and id_hash in (select sha256(convert_to(id, 'UTF8')) from unnest(${ids}::text[]) id))`
}

/** Who stands behind a grant; nothing when it counts no more. */
export async function findGrantHolder(
  sql: Sql,
  { grantId, userId }: { readonly grantId: string; readonly userId: string },
): Promise<GrantHolder | undefined> {
  const [row] = await sql<GrantHolder[]>`
    select s.sid, u.username, u.email, u.verified, u.first_name, u.last_name
      from application_grants g
      join sessions s on ${isLive(sql)}
      join users u on u.uuid = s.user_id and u.is_active
     where g.grant_id = ${grantId} and g.user_id = ${userId}`
  return row
}

/**
 * Says that an access token may be issued, and writes down in the same breath until when it lasts: at the application and at the
 * licence seat, so that a licence seat that is released is given to the next only when the last token is over. Nothing when the login session, or its
 * licence seat, is no more.
 *
 * The licence seat is locked first, then the login session, as everywhere; a release that comes meanwhile waits, and then sees this
 * token. Where the login session changed its licence seat between the two locks, it begins anew. It is a use of the login session, and prolongs it.
 */
export async function issueToken(
  sql: SqlPool,
  { grantId, seconds }: { readonly grantId: string; readonly seconds: number },
): Promise<Issued | undefined> {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const outcome = await sql.begin((tx) => tryIssue(tx, { grantId, seconds }))
    if (outcome !== 'licence seat changed') return outcome
  }
  throw new Error('A login session changed its licence seat again and again.')
}

async function tryIssue(
  tx: SqlTransaction,
  { grantId, seconds }: { readonly grantId: string; readonly seconds: number },
): Promise<Issued | undefined | 'licence seat changed'> {
  const [[licenceSeat], [session]] = await Promise.all([
    tx<{ uuid: string }[]>`
      select uuid from licence_seats
       where uuid = (select s.licence_seat_id from application_grants g join sessions s using (sid)
                                    where g.grant_id = ${grantId})
         for no key update`,
    tx<(Issued & { application_id: string })[]>`
      select g.application_id, s.sid, s.licence_id, s.licence_seat_id,
             floor(extract(epoch from statement_timestamp()))::float8 as issued_epoch
        from application_grants g
        join applications p on p.uuid = g.application_id and (g.licence_id is not null or not p.requires_licence)
        join sessions s on ${isLive(tx)}
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
      update licence_seats set tokens_until = greatest(tokens_until, ${until})
       where licence_id = ${issued.licence_id} and uuid = ${issued.licence_seat_id}
    )
    insert into application_sessions (uuid, application_id, sid, licence_id, licence_seat_id, tokens_until)
    values (${newId()}, ${application_id}, ${issued.sid}, ${issued.licence_id}, ${issued.licence_seat_id}, ${until})
    on conflict (sid, application_id, licence_seat_id) do update
      set tokens_until = greatest(application_sessions.tokens_until, excluded.tokens_until),
          logout_due_at = null, logout_attempts = 0`
  return issued
}

/**
 * An application lets go of a login session, or of one licence seat of it: the tokens it has of it no longer hold the licence seat. When no other
 * application holds tokens of that licence seat, a released one is free at once.
 *
 * @param which.uuid One row of `application_sessions` that is due, after its application was told and has said so.
 * @returns How many it held.
 */
export async function letGo(
  tx: SqlTransaction,
  which: { readonly uuid: string } | { readonly applicationId: string; readonly sid: string },
): Promise<number> {
  const chosen =
    'uuid' in which
      ? tx`a.uuid = ${which.uuid} and a.logout_due_at is not null`
      : tx`a.application_id = ${which.applicationId} and a.sid = ${which.sid}`
  const names = tx`
    select s.licence_id, s.counted_as from licence_seats s
      join application_sessions a on a.licence_id = s.licence_id and a.licence_seat_id = s.uuid
     where ${chosen}`
  const licenceSeats = await tx<{ licence_id: string; counted_as: string }[]>`
    select licence_id, counted_as from licence_seats
     where (licence_id, counted_as) in (${names}) and free_at > statement_timestamp()
     order by licence_id, uuid
       for no key update`
  const gone = await tx`delete from application_sessions a where ${chosen}`
  for (const { licence_id, counted_as } of licenceSeats)
    await freeLicenceSeats(tx, { licence_id, counted_as })
  return gone.count
}

/** One claimant's tokens count for all their licence seats: a new licence seat has taken over those of the one before. */
async function freeLicenceSeats(
  tx: SqlTransaction,
  { licence_id, counted_as }: { readonly licence_id: string; readonly counted_as: string },
): Promise<void> {
  await tx`
    update licence_seats s
       set tokens_until = t.until,
           free_at = case when s.released_at is null then s.free_at
                          else least(s.free_at, greatest(statement_timestamp(), t.until, s.borrowed_until)) end
      from (select max(a.tokens_until) as until
              from application_sessions a
              join licence_seats o on o.licence_id = a.licence_id and o.uuid = a.licence_seat_id
             where o.licence_id = ${licence_id} and o.counted_as = ${counted_as}
               and a.tokens_until > statement_timestamp()) t
     where s.licence_id = ${licence_id} and s.counted_as = ${counted_as} and s.free_at > statement_timestamp()`
}

/** Ends whatever an application has of a login session, and lets it go. Returns whether it had anything. */
export function leaveSession(
  sql: Sql,
  { applicationId, sid }: { readonly applicationId: string; readonly sid: string },
): Promise<boolean> {
  return transact(sql, async (tx) => {
    const held = await letGo(tx, { applicationId, sid })
    const grants = await tx<{ grant_id: string }[]>`
      select grant_id from application_grants where application_id = ${applicationId} and sid = ${sid}`
    await endGrants(
      tx,
      grants.map(({ grant_id }) => grant_id),
    )
    return held > 0 || grants.length > 0
  })
}

/** Joins the login session of the grant `g`, while it lives and stands under the licence the grant was given under. */
export function isLive(sql: Sql) {
  return sql`s.sid = g.sid and s.ended_at is null and s.expires_at > statement_timestamp()
    and (g.licence_id is null or g.licence_id = s.licence_id)`
}
