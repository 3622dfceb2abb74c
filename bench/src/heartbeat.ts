import { newId } from '@tessera/server/db/ids.ts'
import { openKeyring } from '@tessera/server/tokens/signingKeys.ts'
import { SignJWT } from 'jose'
import type { UpdateResult, UpdateRun } from './bareUpdates.ts'
import type { Load, LoadResult } from './loadGenerator.ts'
import { type Finding, measurePairs, type Plan, refuseErrors, withCpu } from './measure.ts'
import { postRequest } from './requests.ts'
import { seedLicenceSeats, seedLicences } from './seedLicences.ts'
import type { Stage } from './stage.ts'
import { startWorker } from './worker.ts'

const CONNECTIONS = 32
const LICENCES = 1_000
const IN_EACH = 6

/**
 * Compares an application's heartbeats over a thousand licences with a bare driver that writes the
 * same in one statement. Both are durable. Every heartbeat is due to be written, which in practice
 * is once in five minutes.
 */
export async function benchHeartbeat(plan: Plan, stage: Stage): Promise<Finding> {
  const { sql } = stage
  const name = `heartbeat, over ${LICENCES} licences`
  plan.say(`${name}: making ${LICENCES * IN_EACH} licence seats`)
  const licenceIds = await seedLicences(stage, { count: LICENCES, licenceSeats: 100 })
  await seedLicenceSeats(stage, { licenceIds, inEach: IN_EACH, prefix: 'held' }, () => {})
  const held = await grantAll(stage, licenceIds)
  const requests = held.map(({ token }) => postRequest('/api/v1/licence-seat/heartbeat', {}, token))
  const sids = held.map(({ sid }) => sid)
  const { connection } = stage.engine
  if (!('socketFolder' in connection)) throw new Error('The embedded engine must have a socket.')
  const generator = startWorker<Load, LoadResult>('loadGenerator.ts')
  const bare = startWorker<UpdateRun, UpdateResult>('bareUpdates.ts')
  const rest = () =>
    sql`update sessions set last_seen_at = now() - interval '10 minutes' where sid = any(${sids}::uuid[])`
  try {
    const found = await measurePairs(plan, {
      operation: {
        name,
        run: async () => {
          await rest()
          const load: Load = {
            kind: 'each',
            requests,
            port: stage.port,
            connections: CONNECTIONS,
          }
          return withCpu(stage.pids, async () => refuseErrors(await generator.ask(load)))
        },
      },
      baseline: {
        name: 'bare driver, one update per statement',
        run: async () => {
          await rest()
          return withCpu({ ...stage.pids, serverPid: bare.pid }, () =>
            bare.ask({ connection, sids, inFlight: CONNECTIONS }),
          )
        },
      },
    })
    const target = {
      what: 'ratio to the bare driver',
      value: found.ratio.median,
      atLeast: 0.5,
      digits: 2,
    }
    return { ...found, targets: [target] }
  } finally {
    await Promise.all([generator.close(), bare.close()])
  }
}

/** Lets an application in under every login session of these licences, with its access tokens. */
async function grantAll(
  { sql, vault, publicUrl }: Stage,
  licenceIds: readonly string[],
): Promise<{ sid: string; token: string }[]> {
  const applicationId = newId()
  await sql`
    insert into applications (uuid, name, redirect_uris, audience, secret_hash)
    values (${applicationId}, 'Bench', '{https://bench.example/callback}', 'bench', '\\x00')`
  const grants = await sql<{ grant_id: string; sid: string; user_id: string }[]>`
    insert into application_grants (grant_id, application_id, user_id, sid, licence_id)
    select gen_random_uuid()::text, ${applicationId}, user_id, sid, licence_id
      from sessions where licence_id = any(${[...licenceIds]}::uuid[])
    returning grant_id, sid, user_id`
  const { kid, privateKey } = await openKeyring(sql, vault).signer()
  const sign = ({ grant_id, sid, user_id }: (typeof grants)[number]): Promise<string> =>
    new SignJWT({ sid, client_id: applicationId, scope: 'openid' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid })
      .setIssuer(publicUrl)
      .setAudience('bench')
      .setSubject(user_id)
      .setJti(`${grant_id}.1`)
      .setIssuedAt()
      .setExpirationTime('1 hour')
      .sign(privateKey)
  return Promise.all(grants.map(async (grant) => ({ sid: grant.sid, token: await sign(grant) })))
}
