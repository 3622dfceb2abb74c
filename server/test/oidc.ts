import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import * as client from 'openid-client'
import { afterAll, beforeAll, expect } from 'vitest'
import { newId } from '../src/db/ids.ts'
import type { AppOptions } from '../src/http/app.ts'
import { PASSWORD, type Person, type TestApp } from './app.ts'
import { Browser, type PageSeen } from './browser.ts'
import { unspentCode } from './logins.ts'

/** A server that listens, as applications reach it. */
export interface Listening {
  /** Its PUBLIC_URL. */
  readonly url: () => string
  /** Stops the listening process and starts another one on the same database. */
  restart(): Promise<void>
  /** Starts to count the requests that arrive. The result tells how many have. */
  countArrivals(): () => number
}

/** Gives the calling test file a server that listens on this machine. */
export function listeningApp(t: TestApp): Listening {
  let port = 0
  let app: FastifyInstance | undefined
  const start = async (): Promise<void> => {
    app = await buildListening(t, port)
  }
  beforeAll(async () => {
    port = await findPort()
    await start()
  })
  afterAll(async () => {
    await app?.close()
  })
  return {
    url: () => `http://127.0.0.1:${port}`,
    async restart() {
      await app?.close()
      await start()
    },
    countArrivals() {
      let arrived = 0
      app?.server.on('request', () => arrived++)
      return () => arrived
    },
  }
}

async function buildListening(t: TestApp, port: number): Promise<FastifyInstance> {
  const app = await t.secondApp({ config: configAt(port) })
  await app.listen({ port, host: '127.0.0.1' })
  return app
}

function configAt(port: number): AppOptions['config'] {
  return {
    publicUrl: `http://127.0.0.1:${port}`,
    installationName: 'Tessera',
    trustProxy: false,
    metricsToken: undefined,
    logLevel: 'silent',
    rateLimitScale: 1_000,
    allowedOrigins: [],
  }
}

/** A registered application, with its secret and settings. */
export interface Registered {
  readonly uuid: string
  readonly audience: string
  readonly secret: string
  readonly redirectUri: string
}

export async function register(
  t: TestApp,
  admin: Person,
  more: Record<string, unknown> = {},
): Promise<Registered> {
  const redirectUri = 'https://lab.example.org/callback'
  const answer = await t.call('POST', '/application', {
    as: admin,
    body: {
      name: 'Laboratory',
      audience: `https://lab.example.org/${newId()}`,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: ['https://lab.example.org/'],
      ...more,
    },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  const { uuid, audience, client_secret, redirect_uris } = answer.json()
  return { uuid, audience, secret: client_secret, redirectUri: redirect_uris[0] }
}

/** Sets up the common client from the address and the application's own data only. */
export function discover(url: string, application: Registered): Promise<client.Configuration> {
  return client.discovery(
    new URL(url),
    application.uuid,
    undefined,
    application.secret ? client.ClientSecretBasic(application.secret) : client.None(),
    { execute: [client.allowInsecureRequests] },
  )
}

/** An authorization request in progress. */
export interface Request {
  readonly url: URL
  readonly verifier: string
  readonly state: string
  readonly nonce: string
}

export async function beginLogin(
  config: client.Configuration,
  application: Registered,
  more: Record<string, string> = {},
): Promise<Request> {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: application.redirectUri,
    scope: 'openid profile email offline_access',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  })
  return { url, verifier, state, nonce }
}

/** Fills in the login page. */
export async function typeLogin(
  t: TestApp,
  browser: Browser,
  { page, person, stopAt }: { page: PageSeen; person: Person; stopAt: string },
): Promise<PageSeen> {
  const security_code = await unspentCode(t, person)
  return browser.submit(
    page,
    { username: person.username, password: PASSWORD, security_code },
    { stopAt },
  )
}

export function exchange(
  config: client.Configuration,
  { request, callback }: { request: Request; callback: URL },
) {
  return client.authorizationCodeGrant(config, callback, {
    pkceCodeVerifier: request.verifier,
    expectedState: request.state,
    expectedNonce: request.nonce,
    idTokenExpected: true,
  })
}

/** A person who is not logged in enters an application. */
export async function enter(
  t: TestApp,
  {
    url,
    application,
    person,
    browser = new Browser(),
    more = {},
  }: {
    url: string
    application: Registered
    person: Person
    browser?: Browser
    more?: Record<string, string>
  },
) {
  const config = await discover(url, application)
  const request = await beginLogin(config, application, more)
  const stopAt = application.redirectUri
  const page = await browser.get(request.url, stopAt)
  const done = page.status === 0 ? page : await typeLogin(t, browser, { page, person, stopAt })
  expect(done.status, done.html).toBe(0)
  const tokens = await exchange(config, { request, callback: done.url })
  return { config, request, browser, callback: done.url, tokens }
}

/** The error of a refused call of the common client. */
export async function refusedWith(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason,
  )
  if (
    error instanceof client.ResponseBodyError ||
    error instanceof client.AuthorizationResponseError
  )
    return error.error
  if (error instanceof client.WWWAuthenticateChallengeError)
    return String(error.cause[0]?.parameters['error'])
  return String(error)
}

/** A free port below the range that the system gives to connections. */
export async function findPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (isFree) return port
  }
}
