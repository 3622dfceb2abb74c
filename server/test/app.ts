import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { newId } from '../src/db/ids.ts'
import type { DatabaseConnection, SqlPool } from '../src/db/sql.ts'
import type { AppOptions } from '../src/http/app.ts'
import { confirmSecret } from '../src/identity/confirmSecret.ts'
import { showNewSecret } from '../src/identity/showNewSecret.ts'
import { adminKey, userKey } from '../src/identity/userKey.ts'
import type { Role } from '../src/identity/users.ts'
import type { TokenKeys } from '../src/login/login.ts'
import { openSession } from '../src/sessions/openSession.ts'
import { signAccessToken } from '../src/tokens/accessToken.ts'
import { makeRefreshToken } from '../src/tokens/refreshToken.ts'
import { ensureSigningKey, openKeyring } from '../src/tokens/signingKeys.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '../src/vault/totp.ts'
import { openVault, type Vault } from '../src/vault/vault.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { buildWatchedApp, failOnUndeclaredAnswers } from './declaredAnswers.ts'

export const PUBLIC_URL = 'http://localhost:8000'
export const INSTALLATION_NAME = 'Tessera of tests'
export const PASSWORD = 'correct horse battery staple'

/** A person with a confirmed factor and one live login session. */
export interface Person {
  readonly uuid: string
  readonly username: string
  readonly email: string
  readonly secret: Buffer
  readonly sid: string
  readonly accessToken: string
  readonly refreshToken: string
}

export interface TestApp {
  readonly sql: SqlPool
  readonly connection: DatabaseConnection
  readonly vault: Vault
  /** The application; available from the first test on. */
  app(): FastifyInstance
  /** Another process on the same database, with nothing else in common. */
  secondApp(more?: Partial<AppOptions>): Promise<FastifyInstance>
  /** Sends a request as a person, or as nobody. */
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options?: { as?: Person | string; body?: unknown; headers?: Record<string, string> },
  ): Promise<LightMyRequestResponse>
  person(options?: { role?: Role; username?: string }): Promise<Person>
  /** The current login code, or the code some steps away. */
  code(person: Person, stepsAway?: number): Promise<string>
}

/** Real argon2 parameters are for the tests of passwords; people here have a light hash. */
const lightHash = hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 })

/**
 * Gives the calling test file an application on its own database. An answer that the OpenAPI
 * document does not declare fails the test that got it. A test of an upgrade may pass another
 * template with its master key.
 */
export function testApp({
  database: { sql, connection } = testDatabase(),
  masterKey = randomBytes(32),
}: {
  readonly database?: TestDatabase
  readonly masterKey?: Buffer
} = {}): TestApp {
  const vault = openVault(masterKey)
  const apps: FastifyInstance[] = []
  const build = async (more: Partial<AppOptions> = {}): Promise<FastifyInstance> => {
    const app = await buildWatchedApp({
      sql,
      vault,
      config: {
        publicUrl: PUBLIC_URL,
        installationName: INSTALLATION_NAME,
        trustProxy: false,
        metricsToken: 'a metrics token of tests',
        logLevel: 'silent',
        rateLimitScale: 1_000,
        allowedOrigins: ['https://allowed.example'],
      },
      ...more,
    })
    await app.ready()
    apps.push(app)
    return app
  }
  const parties = { issuer: PUBLIC_URL, audience: `${PUBLIC_URL}/api/v1` }
  const keyring = openKeyring(sql, vault)

  failOnUndeclaredAnswers()
  beforeAll(async () => {
    await ensureSigningKey(sql, vault)
    await build()
  })
  afterAll(async () => {
    for (const app of apps) await app.close()
  })

  const app = (): FastifyInstance => {
    const [first] = apps
    if (!first) throw new Error('The application is available from the first test on.')
    return first
  }

  return {
    sql,
    connection,
    vault,
    app,
    secondApp: build,
    call(method, path, { as, body, headers = {} } = {}) {
      const token = typeof as === 'object' ? as.accessToken : as
      const request: InjectOptions = {
        method,
        url: path.startsWith('/') && !path.startsWith('//') ? `/api/v1${path}` : path.slice(1),
        headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
        ...(body !== undefined && { payload: body as object }),
      }
      return app().inject(request)
    },
    person: (options) => seedPerson({ sql, vault, keyring, ...parties }, options),
    async code(person, stepsAway = 0) {
      const [now] = await sql<{ epoch: number }[]>`
        select extract(epoch from clock_timestamp())::float8 as epoch`
      return codeAt(person.secret, stepAt(now?.epoch ?? 0, LOGIN_TOTP) + stepsAway, LOGIN_TOTP)
    },
  }
}

/**
 * Makes a person with a confirmed factor and a live login session, without a request. It also works
 * for a server in another process, if its vault is known.
 */
export async function seedPerson(
  { sql, ...keys }: { sql: SqlPool } & TokenKeys,
  { role = 'user', username }: { role?: Role; username?: string } = {},
): Promise<Person> {
  const { vault } = keys
  const uuid = newId()
  const name = username ?? `p${randomBytes(6).toString('hex')}`
  const email = `${name}@example.org`
  const named = { username: name, email, first_name: 'First', last_name: 'Last' }
  await sql`
    insert into users (uuid, username, email, first_name, last_name, search_key, admin_search_key, password_hash, role)
    values (${uuid}, ${name}, ${email}, 'First', 'Last', ${userKey(named)}, ${adminKey(named)},
            ${await lightHash}, ${role})`
  const opened = await sql.begin(async (tx) => {
    const secret = await showNewSecret(tx, vault, uuid)
    await confirmSecret(tx, uuid)
    const session = await openSession(tx, {
      userId: uuid,
      delivery: 'both',
      deviceName: undefined,
      userAgent: undefined,
      address: '127.0.0.1',
    })
    return { secret, ...session }
  })
  const { sid, epoch, secret } = opened
  return {
    uuid,
    username: name,
    email,
    secret,
    sid,
    accessToken: await signAccessToken(keys, { sid, userId: uuid, epoch }),
    refreshToken: makeRefreshToken(vault, { sid, generation: 0 }),
  }
}
