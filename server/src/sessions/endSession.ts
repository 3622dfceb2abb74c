import type { Actor } from '../audit/actor.ts'
import { inOrder } from '../db/inOrder.ts'
import type { Sql, SqlTransaction } from '../db/sql.ts'
import type { ReleaseReason } from '../licensing/releaseLicenceSeats.ts'
import { ACCESS_TOKEN_SECONDS } from '../tokens/signingKeys.ts'
import { audit } from './auditKinds.ts'
import { expiredSession } from './expiredSession.ts'
import { type LicenceSeatName, releaseEmptyLicenceSeats } from './releaseEmptyLicenceSeats.ts'
import { settleSessionData } from './sessionData.ts'

/** Why a login session ended. Its licence seat is released for the same reason. */
export type EndReason = Exclude<ReleaseReason, 'given_back'>

/** Which login sessions end: those that meet every given condition. */
export type SessionsToEnd = SessionsOf & {
  readonly reason: EndReason
  /** The login session that stays. */
  readonly exceptSid?: string | undefined
  /** Only those that have expired. */
  readonly expired?: boolean
  /** The access token of the request, which is denied too. */
  readonly jti?: string | undefined
  /** Who ends them. */
  readonly actor: Actor
  /** A message to the person, written by the actor. */
  readonly note?: string | undefined
}

type SessionsOf =
  | {
      readonly userId: string
      /** One login session; undefined: all of the user's. */
      readonly sid?: string | undefined
      /** Only those under this licence. */
      readonly licenceId?: string | undefined
    }
  | { readonly licenceId: string }
  | { readonly sids: readonly string[] }
  | { readonly licenceSeats: readonly LicenceSeatName[] }

interface EndedRow {
  readonly sid: string
  readonly user_id: string
  readonly licence_id: string | null
  readonly licence_seat_id: string | null
}

/**
 * Ends login sessions, at once and everywhere (law 5). From the commit on, the row refuses each of
 * their access and refresh tokens in every process, because every request reads it. The denylist
 * says the same to readers that read only the denylist. Their licence seats are released in the
 * same transaction, unless another login session of the same licence seat continues. Licence seats
 * are locked first: of two calls at the same time, the later one releases.
 *
 * Ending an ended session changes nothing. Returns the ids of the sessions that this call ended.
 */
export async function endSessions(tx: SqlTransaction, which: SessionsToEnd): Promise<string[]> {
  const { reason, jti, actor, note } = which
  const [, ended] = await inOrder(tx, [
    (tx) => tx`
      select 1 from licence_seats
       where uuid in (select licence_seat_id from sessions where licence_seat_id is not null and ${filterOf(tx, which)})
       order by uuid
         for update`,
    (tx) => tx<EndedRow[]>`
      update sessions set ended_at = now(), end_reason = ${reason}, end_note = ${note ?? null}
       where ${filterOf(tx, which)}
      returning sid, user_id, licence_id, licence_seat_id`,
    (tx) => jti && deny(tx, 'jti', [jti]),
  ])
  if (ended.length === 0) return []
  const sids = ended.map(({ sid }) => sid)
  await inOrder(tx, [
    (tx) => deny(tx, 'sid', sids),
    (tx) => settleSessionData(tx, sids),
    (tx) =>
      audit.recordMany(
        tx,
        ended.map(({ sid, user_id }) => ({
          kind: 'session_ended',
          userId: user_id,
          actor,
          sid,
          details: { reason },
        })),
      ),
    // The licence seats are locked since the first statement. Last, because it runs two statements.
    (tx) => releaseEmptyLicenceSeats(tx, licenceSeatsOf(ended), { reason, note }),
  ])
  return sids
}

function filterOf(sql: Sql, which: SessionsToEnd) {
  const { exceptSid, expired } = which
  const whose =
    'licenceSeats' in which
      ? ofLicenceSeats(sql, which.licenceSeats)
      : 'sids' in which
        ? sql`sid = any (${[...which.sids]}::uuid[])`
        : ofPeople(sql, which)
  return sql`${expired ? expiredSession(sql) : sql`ended_at is null`} and ${whose}
    ${exceptSid ? sql`and sid <> ${exceptSid}` : sql``}`
}

function ofLicenceSeats(sql: Sql, licenceSeats: readonly LicenceSeatName[]) {
  return sql`(licence_id, licence_seat_id) in (
    select l, s from unnest(${licenceSeats.map(({ licenceId }) => licenceId)}::uuid[],
                            ${licenceSeats.map(({ licenceSeatId }) => licenceSeatId)}::uuid[]) as a (l, s))`
}

function ofPeople(
  sql: Sql,
  which: { userId?: string; sid?: string | undefined; licenceId?: string | undefined },
) {
  const { userId, sid, licenceId } = which
  return sql`true
    ${userId ? sql`and user_id = ${userId}` : sql``}
    ${sid ? sql`and sid = ${sid}` : sql``}
    ${licenceId ? sql`and licence_id = ${licenceId} and licence_seat_id is not null` : sql``}`
}

function licenceSeatsOf(ended: readonly EndedRow[]): LicenceSeatName[] {
  const licenceSeats = new Map<string, LicenceSeatName>()
  for (const { licence_id, licence_seat_id } of ended)
    if (licence_id && licence_seat_id)
      licenceSeats.set(licence_seat_id, { licenceId: licence_id, licenceSeatId: licence_seat_id })
  return [...licenceSeats.values()]
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
