import { hash } from '@node-rs/argon2'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { SqlPool } from '../src/db/sql.ts'
import { verifyPassword } from '../src/identity/password.ts'
import { PASSWORD, type Person, type TestApp } from './app.ts'

/** The visible part of an answer, without the ids that identify this one request. */
export function withoutIds(answer: LightMyRequestResponse): object {
  const {
    date,
    'x-request-id': _,
    'ratelimit-remaining': __,
    'ratelimit-reset': ___,
    ...headers
  } = answer.headers
  const { instance, ...body } = answer.json()
  return { status: answer.statusCode, headers, body }
}

/** A current code that counts, even if a code of this step has been spent. */
export async function unspentCode(t: TestApp, person: Person): Promise<string> {
  await t.sql`update second_factors set last_step = 0 where user_id = ${person.uuid}`
  return t.code(person)
}

/**
 * Waits until the current step of login codes has some seconds left. For tests at the edge of the
 * window.
 */
export async function midStep(t: TestApp): Promise<void> {
  const [left] = await t.sql<{ seconds: number }[]>`
    select (30 - extract(epoch from clock_timestamp())::numeric % 30)::float8 as seconds`
  const seconds = left?.seconds ?? 0
  if (seconds < 2) await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + 50))
}

/** Logs a person in through the API. */
export async function logIn(
  t: TestApp,
  person: Person,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const security_code = await unspentCode(t, person)
  return t.call('POST', '/auth-jwt/login', {
    body: { username: person.username, password: PASSWORD, security_code, ...body },
    headers,
  })
}

/** Whether a request with this access token is accepted. */
export async function counts(app: FastifyInstance, accessToken: string): Promise<boolean> {
  const answer = await app.inject({
    method: 'GET',
    url: '/api/v1/auth-jwt/user-info',
    headers: { authorization: `Bearer ${accessToken}` },
  })
  if (answer.statusCode !== 200 && answer.statusCode !== 401) throw new Error(answer.body)
  return answer.statusCode === 200
}

export function refresh(
  app: FastifyInstance,
  refreshToken: string,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/api/v1/auth-jwt/refresh',
    headers: { authorization: `Bearer ${refreshToken}` },
  })
}

/** The status and code of a refusal. */
export function problemOf(answer: LightMyRequestResponse): string {
  const { type = 'no problem' } = answer.body ? answer.json() : {}
  return `${answer.statusCode} ${type.replace('/problems/', '')}`
}

/** Waits until `work` is done, or until a statement of this database waits for a lock. */
export async function doneOrWaiting(sql: SqlPool, work: Promise<unknown>): Promise<void> {
  let done = false
  const finish = () => {
    done = true
  }
  void work.then(finish, finish)
  while (!done) {
    const [waiting] = await sql`
      select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' limit 1`
    if (waiting) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Runs `work` while the queue of hashes is full: each finished hash is replaced at once. */
export async function whileHashesWait<T>(work: () => Promise<T>): Promise<T> {
  const lightHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 })
  let crowded = true
  const crowd = Array.from({ length: 250 }, async () => {
    while (crowded)
      await verifyPassword(lightHash, 'x').catch(
        () => new Promise((resolve) => setImmediate(resolve)),
      )
  })
  try {
    return await work()
  } finally {
    crowded = false
    await Promise.all(crowd)
  }
}
