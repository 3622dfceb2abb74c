import { randomBytes, randomInt } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openEngine } from '@tessera/server/db/engine/openEngine.ts'
import { findPostmaster } from '@tessera/server/db/engine/postmaster.ts'
import { newId } from '@tessera/server/db/ids.ts'
import { openSql, type SqlPool } from '@tessera/server/db/sql.ts'
import { signAccessToken } from '@tessera/server/tokens/accessToken.ts'
import { openKeyring } from '@tessera/server/tokens/signingKeys.ts'
import { toCrockford } from '@tessera/server/vault/base32.ts'
import { readOrMakeMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import {
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

const LICENCE_SEATS = 3
const PEOPLE = 9
const env = { RATE_LIMIT_SCALE: '1000' }

let folder = ''
let dataFolder = ''
let server: ServerProcess
const licenceId = newId()
let tokens: string[] = []

beforeAll(async () => {
  ;({ folder, dataFolder } = await temporaryData())
  server = await startServer({ dataFolder, env })
  await onDatabase(async (sql) => {
    const ownerId = newId()
    await sql`
      insert into owners (uuid, name, surname, email, affiliation, comments)
      values (${ownerId}, 'Ada', 'Owner', 'ada@example.org', 'Institute', '')`
    await sql`
      insert into licences (uuid, serial, owner_id, title, number_of_users, valid_from, valid_to, on_full)
      values (${licenceId}, ${toCrockford(randomBytes(10)).replace(/.{4}(?=.)/g, '$&-')}, ${ownerId}, 'Spectra', ${LICENCE_SEATS},
              now() - interval '1 day', now() + interval '1 year', 'deny')`
    const people = await sql<{ userId: string; sid: string }[]>`
      with people as (
        insert into users (uuid, username, email, first_name, last_name, password_hash)
        select gen_random_uuid(), 'member.' || n, 'member@example.org', 'First', 'Last', ''
          from generate_series(1, ${PEOPLE}::int) n
        returning uuid
      ), members as (
        insert into licence_members (licence_id, user_id, accepted_at)
        select ${licenceId}, uuid, now() from people
      )
      insert into sessions (sid, user_id, delivery, address, expires_at)
      select gen_random_uuid(), uuid, 'both', '127.0.0.1', now() + interval '60 days' from people
      returning user_id as "userId", sid`
    const vault = openVault(await readOrMakeMasterKey(dataFolder))
    const issuer = `http://localhost:${server.port}`
    const parties = { keyring: openKeyring(sql, vault), issuer, audience: `${issuer}/api/v1` }
    tokens = await Promise.all(
      people.map((person) => signAccessToken(parties, { ...person, epoch: Date.now() / 1000 })),
    )
  })
})

afterAll(async () => {
  await server.stop()
  await removeFolder(folder)
})

async function onDatabase<T>(work: (sql: SqlPool) => Promise<T>): Promise<T> {
  const engine = await openEngine({ dataFolder })
  const sql = openSql(engine.connection, { max: 2 })
  try {
    return await work(sql)
  } finally {
    await sql.end()
    await engine.close()
  }
}

/** Returns the status (200, 204 or 409); `undefined` if the server does not answer. */
async function ask(method: 'POST' | 'DELETE', token: string): Promise<number | undefined> {
  const answer = await fetch(`${server.url}/api/v1/session/current/licence-seat`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(method === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(method === 'POST' && { body: JSON.stringify({ licence: licenceId }) }),
  }).catch(() => undefined)
  return answer?.status
}

/** All people claim and release until stopped; then returns how many claims were granted. */
function claimAgainAndAgain(): () => Promise<number> {
  let isOver = false
  let granted = 0
  const lanes = tokens.map(async (token) => {
    while (!isOver) {
      const status = await ask('POST', token)
      if (status === 200) granted++
      if (status === undefined || status === 503) await sleep(20)
      else if (status !== 200 && status !== 409) throw new Error(`A claim was answered ${status}.`)
      if (Math.random() < 0.6) await ask('DELETE', token)
    }
  })
  return async () => {
    isOver = true
    await Promise.all(lanes)
    return granted
  }
}

test.each([
  ['the server', 'killServer'],
  ['the database', 'killDatabase'],
] as const)(
  'law 1: kill -9 of %s during claims leaves no licence seat stuck and never too many',
  {
    timeout: 120_000,
  },
  async (_, how) => {
    for (let round = 0; round < 3; round++) {
      const stop = claimAgainAndAgain()
      await sleep(300 + randomInt(300))
      if (how === 'killServer') {
        server.child.kill('SIGKILL')
        await server.ended
      } else {
        const postmaster = await findPostmaster(await realpath(join(dataFolder, 'postgres')))
        if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
        await sleep(300)
      }
      if (how === 'killServer') server = await startServer({ dataFolder, port: server.port, env })
      else while ((await fetch(`${server.url}/health/ready`)).status !== 200) await sleep(50)
      expect(await stop()).toBeGreaterThan(0)

      const [licenceSeats] = await onDatabase(
        (sql) => sql<{ live: number; stray: number; empty: number }[]>`
        select count(*) filter (where released_at is null)::int as live,
               count(*) filter (where released_at is not null and x.sid is not null)::int as stray,
               count(*) filter (where released_at is null and x.sid is null)::int as empty
          from licence_seats s left join sessions x on x.licence_seat_id = s.uuid and x.ended_at is null
         where s.licence_id = ${licenceId}`,
      )
      expect(licenceSeats).toMatchObject({ stray: 0, empty: 0 })
      expect(licenceSeats?.live).toBeLessThanOrEqual(LICENCE_SEATS)
      for (const token of tokens) expect(await ask('DELETE', token)).toBe(204)
      const claims = await Promise.all(tokens.map((token) => ask('POST', token)))
      expect(claims.filter((status) => status === 200)).toHaveLength(LICENCE_SEATS)
      expect(claims.filter((status) => status === 409)).toHaveLength(PEOPLE - LICENCE_SEATS)
      for (const token of tokens) await ask('DELETE', token)
    }
  },
)
