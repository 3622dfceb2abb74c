import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import { UUID } from '../db/ids.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import { liveSession } from '../sessions/liveSession.ts'
import { SEEN_EVERY_SECONDS } from '../sessions/whoAmI.ts'
import { countingKey } from '../tokens/countingKey.ts'
import { rememberReads } from '../tokens/rememberReads.ts'
import type { Keyring } from '../tokens/signingKeys.ts'
import { verifyToken } from '../tokens/verifyToken.ts'

/**
 * The claims of an application's access token whose signature was verified. The database decides
 * whether it still counts.
 */
export interface ApplicationClaims {
  readonly grantId: string
  readonly applicationId: string
  readonly audience: string
  readonly userId: string
  readonly scope: string
  readonly kid: string
  readonly jti: string
  /** Seconds since 1970. */
  readonly issuedEpoch: number
  readonly expiresEpoch: number
}

/** A login session, as seen by an application that was let in under it. */
export interface HeldSession {
  readonly application_id: string
  readonly sid: string
  readonly user_id: string
  readonly username: string
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly verified: boolean
  readonly licence_id: string | null
  readonly licence_seat_id: string | null
  /** The licence under which the application was let in. */
  readonly entered_licence_id: string | null
  /** Whether the login session is live and its user active. */
  readonly is_live: boolean
  /** Whether it still has the licence under which the application was let in. */
  readonly has_licence_seat: boolean
  /** Whether the login session should be marked as seen. */
  readonly unseen: boolean
}

const MAX_BATCH = 128
const LANES = 2

/** Reads an access token of an application; nothing when this server did not issue it to one. */
export type ReadApplicationToken = (
  token: string,
) => ApplicationClaims | Promise<ApplicationClaims | undefined>

/**
 * Makes the reader of applications' access tokens. Algorithm and type are pinned as for our own
 * access tokens (RFC 8725 §3.1, §3.11). Those name no application, so neither kind passes for the
 * other. The audience is compared with the application's row. Only the check of the signature is
 * remembered.
 */
export function applicationTokenReader({
  keyring,
  issuer,
}: {
  readonly keyring: Keyring
  readonly issuer: string
}): ReadApplicationToken {
  const expected = { keyring, issuer, requiredClaims: ['aud', 'sid', 'client_id'] }
  return rememberReads(async (token) => {
    const verified = await verifyToken(token, expected)
    if (!verified) return undefined
    const { aud, sub, exp, iat, jti, client_id, scope } = verified.payload
    if (typeof aud !== 'string' || iat === undefined) return undefined
    if (typeof client_id !== 'string' || !UUID.test(client_id)) return undefined
    const [grantId = ''] = jti.split('.')
    return {
      grantId,
      applicationId: client_id,
      audience: aud,
      userId: sub,
      scope: typeof scope === 'string' ? scope : '',
      kid: verified.kid,
      jti,
      issuedEpoch: iat,
      expiresEpoch: exp,
    }
  })
}

/**
 * Finds the login session that an application's token speaks for now; nothing when the token itself
 * no longer counts.
 */
export type FindHeldSession = (claims: ApplicationClaims) => Promise<HeldSession | undefined>

/**
 * Makes the look-up of every call with an application's token. Simultaneous calls share one
 * statement.
 */
export function openHeldSessions(sql: SqlPool): FindHeldSession {
  const ask = batch<ApplicationClaims, { held: HeldSession | undefined }>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    isUndone: isDatabaseRefusal,
    run: async (claims) => {
      const rows = await sql<(HeldSession & { readonly i: number })[]>`
        select a.i, ${columns(sql)}
          from unnest(${claims.map(({ grantId }) => grantId)}::text[], ${claims.map(({ applicationId }) => applicationId)}::uuid[],
                      ${claims.map(({ audience }) => audience)}::text[], ${claims.map(({ expiresEpoch }) => expiresEpoch)}::float8[],
                      ${claims.map(({ kid }) => kid)}::text[])
               with ordinality as a (grant_id, application_id, audience, expires_epoch, kid, i)
          join applications p on p.uuid = a.application_id and p.audience = a.audience
          join application_grants g on g.grant_id = a.grant_id and g.application_id = a.application_id
          join sessions s on s.sid = g.sid
          join users u on u.uuid = g.user_id
         where a.expires_epoch > extract(epoch from now())
           and ${countingKey(sql, sql`a.kid`)}`
      const answers: { held: HeldSession | undefined }[] = claims.map(() => ({ held: undefined }))
      for (const { i, ...held } of rows) answers[Number(i) - 1] = { held }
      return answers
    },
  })
  return async (claims) => (await ask(claims)).held
}

/** Finds a login session that an application was let in under, by its id. */
export async function findHeldSession(
  sql: Sql,
  { applicationId, sid }: { readonly applicationId: string; readonly sid: string },
): Promise<HeldSession | undefined> {
  const [row] = await sql<HeldSession[]>`
    select ${columns(sql)}
      from application_grants g
      join sessions s on s.sid = g.sid
      join users u on u.uuid = g.user_id
     where g.sid = ${sid} and g.application_id = ${applicationId}
     order by g.created_at desc limit 1`
  return row
}

function columns(sql: Sql) {
  return sql`g.application_id, s.sid, g.user_id, u.username, u.email, u.first_name, u.last_name, u.verified,
    s.licence_id, s.licence_seat_id, g.licence_id as entered_licence_id,
    ${liveSession(sql, sql`s`)} and u.is_active as is_live,
    g.licence_id is null or g.licence_id is not distinct from s.licence_id as has_licence_seat,
    s.last_seen_at < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) as unseen`
}
