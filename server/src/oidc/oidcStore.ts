import { createHash } from 'node:crypto'
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import { readApplication } from '../clients/applications.ts'
import { findServiceClient } from '../clients/issueServiceToken.ts'
import type { Sql, SqlPool } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import { json } from '../db/wireValue.ts'
import { clientOf } from './clientOf.ts'
import { endGrants } from './endGrants.ts'
import { keepSignIn } from './keepSignIn.ts'
import { machineClientOf } from './machineClientOf.ts'

/**
 * A used refresh token stays valid for this time: a lost answer, or two requests at once, log
 * nobody out (law 6). A later use ends the grant (RFC 9700 §4.14.2).
 */
const GRACE_SECONDS = 30
/** Expired states are kept for this time, so that a late use is recognised. */
const KEPT_SECONDS = 60 * 60

interface StateRow {
  readonly payload: AdapterPayload
  readonly left_seconds: number
  readonly consumed: boolean
}

/**
 * Stores the provider's states in PostgreSQL, so that any process can continue what another began.
 *
 * The ids are secrets (codes, refresh tokens), so only their SHA-256 is stored. The database's
 * clock decides when something ends: the times that the provider compares with its own clock are
 * converted here.
 *
 * The provider's own session is not stored: the login session says who is logged in, every time.
 */
export function openOidcStore(
  sql: SqlPool,
  {
    ageOfRequest = () => 0,
    networkOfRequest = () => 'unknown',
  }: {
    readonly ageOfRequest?: () => number
    /** The hash of the network from which the present request came. */
    readonly networkOfRequest?: () => string
  } = {},
): (model: string) => Adapter {
  return (model) => {
    if (model === 'Client') return clientStore(sql)
    if (model === 'ReplayDetection') return replayStore(sql)
    if (model === 'Session') return noStore()
    return {
      ...noStore(),
      async upsert(id, payload, expiresInSeconds) {
        const { jti, ...stored } = payload
        if (model === 'Interaction')
          return keepSignIn(sql, {
            idHash: hashId(id),
            payload: stored,
            network: networkOfRequest(),
          })
        await sql`
          insert into oidc_states (model, id_hash, grant_id, payload, expires_at)
          values (${model}, ${hashId(id)}, ${payload.grantId ?? null}, ${json(JSON.parse(JSON.stringify(stored)))},
                  now() + make_interval(secs => ${expiresInSeconds ?? 0}))
          on conflict (model, id_hash) do update
            set payload = excluded.payload, grant_id = excluded.grant_id, expires_at = excluded.expires_at`
      },
      async find(id) {
        const [row] = await sql<StateRow[]>`
          select payload, extract(epoch from expires_at - now())::float8 as left_seconds,
                 coalesce(${usedUp(sql, model, ageOfRequest())}, false) as consumed
            from oidc_states
           where model = ${model} and id_hash = ${hashId(id)} and expires_at > now() - make_interval(secs => ${KEPT_SECONDS})`
        if (!row) return undefined
        const { payload, left_seconds, consumed } = row
        const now = Math.floor(Date.now() / 1000)
        return {
          ...payload,
          jti: id,
          exp: now + Math.floor(left_seconds),
          ...(payload.iat !== undefined && { iat: Math.min(payload.iat, now) }),
          ...(consumed && { consumed: true }),
        }
      },
      async consume(id) {
        const named = sql`model = ${model} and id_hash = ${hashId(id)}`
        const first = await sql`
          update oidc_states set consumed_at = now() where ${named} and consumed_at is null`
        if (first.count === 1 || model === 'RefreshToken') return
        // Two requests that send one code at the same moment both find it unused. This statement
        // decides which of them gets tokens; the other one is refused, and ends nothing.
        throw new errors.InvalidGrant('authorization code already consumed')
      },
      async destroy(id) {
        await sql`delete from oidc_states where model = ${model} and id_hash = ${hashId(id)}`
        if (model === 'Grant') await endGrants(sql, [id])
      },
      async revokeByGrantId(grantId) {
        await sql`delete from oidc_states where model = ${model} and grant_id = ${grantId}`
      },
    }
  }
}

/**
 * Whether a state was used before this request, so that a further use ends its grant. A code was
 * used when its tokens were ready before the request arrived (RFC 6749 §4.1.2).
 *
 * @param age For how many seconds the request has been here.
 */
function usedUp(sql: Sql, model: string, age: number): SqlPart {
  if (model === 'AuthorizationCode')
    return sql`answered_at <= clock_timestamp() - make_interval(secs => ${age})`
  const grace = model === 'RefreshToken' ? GRACE_SECONDS : 0
  return sql`consumed_at <= now() - make_interval(secs => ${grace})`
}

/** Finds applications and service accounts as clients of the provider. */
function clientStore(sql: SqlPool): Adapter {
  return {
    ...noStore(),
    async find(id) {
      const application = await readApplication(sql, id)
      if (application) return clientOf(application)
      const account = await findServiceClient(sql, id)
      return account && machineClientOf(account)
    },
  }
}

/**
 * Stores the assertions that were used (RFC 7523 §3). The provider first looks up and then writes,
 * so two at once would both find nothing. Here the write decides, and nothing is looked up. An
 * assertion is kept until its own `exp`.
 */
function replayStore(sql: SqlPool): Adapter {
  return {
    ...noStore(),
    async upsert(id, { exp }) {
      const first = await sql`
        insert into oidc_states (model, id_hash, payload, expires_at)
        values ('ReplayDetection', ${hashId(id)}, '{}', to_timestamp(${exp ?? 0}::float8))
        on conflict (model, id_hash) do update set expires_at = excluded.expires_at
         where oidc_states.expires_at <= now()
        returning 1`
      if (first.length === 0)
        throw new errors.InvalidClientAuth('client assertion tokens must only be used once')
    },
  }
}

function noStore(): Adapter {
  const nothing = async (): Promise<undefined> => undefined
  return {
    upsert: nothing,
    find: nothing,
    findByUserCode: nothing,
    findByUid: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  }
}

/** Returns the hash under which `oidc_states` stores this id. */
export function hashId(id: string): Buffer {
  return createHash('sha256').update(id).digest()
}
