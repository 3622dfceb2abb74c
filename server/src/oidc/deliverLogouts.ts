import { SignJWT } from 'jose'
import { SYSTEM } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import type { SqlPool } from '../db/sql.ts'
import { endSessions } from '../sessions/endSession.ts'
import { expiredSession } from '../sessions/expiredSession.ts'
import type { Keyring } from '../tokens/signingKeys.ts'
import { letGo } from './letGo.ts'

/** The most applications that are told at the same time. */
const MAX_AT_ONCE = 20
/** An application that does not answer in this time is told again. */
const ANSWER_MS = 5_000
/**
 * While one process tells an application, no other does. After this time the delivery is retried.
 * The delay doubles each time, up to an hour.
 */
const LEASE_SECONDS = 15
const LONGEST_WAIT_SECONDS = 60 * 60
/** About half a day. */
const MAX_ATTEMPTS = 24
const TOKEN_SECONDS = 2 * 60
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

export interface Teller {
  readonly keyring: Keyring
  readonly issuer: string
}

interface DueRow {
  readonly uuid: string
  readonly application_id: string
  readonly backchannel_logout_uri: string
  readonly sid: string
  readonly user_id: string
  readonly epoch: number
}

/**
 * Tells applications that login sessions are over (OpenID Connect Back-Channel Logout 1.0 §2.5),
 * until nobody is left to tell. An application that confirms it no longer holds a licence seat.
 *
 * Any number of processes may call this at once: a row that one has taken is not taken by another
 * meanwhile. No transaction is open while it waits for an answer. Returns the number of confirmed
 * deliveries.
 */
export async function deliverLogouts(sql: SqlPool, teller: Teller): Promise<number> {
  let heard = 0
  for (;;) {
    const due = await takeDue(sql)
    const answers = await Promise.all(
      due.map(async (row) => {
        if (!(await tell(teller, row))) return false
        return (await sql.begin((tx) => letGo(tx, { uuid: row.uuid }))) > 0
      }),
    )
    heard += answers.filter(Boolean).length
    if (due.length < MAX_AT_ONCE) return heard
  }
}

/**
 * Ends the login sessions that expired while an application held them, so that it is told. Also
 * deletes the rows of applications that will not be told any more. Returns the number of ended
 * sessions.
 */
export async function endExpiredHeld(sql: SqlPool): Promise<number> {
  const expired = await sql<{ sid: string; user_id: string }[]>`
    select distinct s.sid, s.user_id
      from application_sessions a join sessions s on s.sid = a.sid
     where a.logout_due_at is null and ${expiredSession(sql, sql`s`)}
     order by s.sid limit 500`
  for (const { sid, user_id } of expired)
    await sql.begin((tx) =>
      endSessions(tx, { userId: user_id, sid, expired: true, actor: SYSTEM, reason: 'expired' }),
    )
  await sql`
    delete from application_sessions a using applications p
     where p.uuid = a.application_id and a.logout_due_at is not null and a.tokens_until <= now()
       and (p.backchannel_logout_uri is null or a.logout_attempts >= ${MAX_ATTEMPTS})`
  return expired.length
}

function takeDue(sql: SqlPool): Promise<DueRow[]> {
  return sql<DueRow[]>`
    update application_sessions a
       set logout_attempts = a.logout_attempts + 1,
           logout_due_at = now() + make_interval(secs => ${LEASE_SECONDS} + least(${LONGEST_WAIT_SECONDS}, 2 ^ a.logout_attempts))
      from applications p, sessions s
     where p.uuid = a.application_id and s.sid = a.sid
       and a.uuid in (
         select d.uuid from application_sessions d join applications b on b.uuid = d.application_id
          where d.logout_due_at <= now() and d.logout_attempts < ${MAX_ATTEMPTS} and b.backchannel_logout_uri is not null
          order by d.logout_due_at limit ${MAX_AT_ONCE}
            for update of d skip locked)
    returning a.uuid, a.application_id, p.backchannel_logout_uri, a.sid, s.user_id,
              extract(epoch from now())::float8 as epoch`
}

/**
 * Tells one application and returns whether it confirmed. Redirects are not followed, and the body
 * of the answer is not read.
 */
async function tell(teller: Teller, due: DueRow): Promise<boolean> {
  try {
    const answer = await fetch(due.backchannel_logout_uri, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
      body: new URLSearchParams({ logout_token: await signLogoutToken(teller, due) }),
    })
    await answer.body?.cancel()
    return answer.status === 200 || answer.status === 204
  } catch {
    return false
  }
}

/** Signs a logout token (OpenID Connect Back-Channel Logout 1.0 §2.4). */
async function signLogoutToken({ keyring, issuer }: Teller, due: DueRow): Promise<string> {
  const { kid, privateKey } = await keyring.signer()
  const issuedAt = Math.floor(due.epoch)
  return new SignJWT({ sid: due.sid, events: { [EVENT]: {} } })
    .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid })
    .setIssuer(issuer)
    .setAudience(due.application_id)
    .setSubject(due.user_id)
    .setJti(newId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS)
    .sign(privateKey)
}
