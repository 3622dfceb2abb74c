import createClient, { type Client } from 'openapi-fetch'
import type { Login, paths } from './api.gen.ts'
import { Problem, readProblem, Unreachable } from './problem.ts'
import { inMemory, type TokenStore, type Tokens } from './tokens.ts'

export interface ClientOptions {
  /** The server's address without `/api/v1`; on a page of the server itself, the empty string. */
  readonly baseUrl: string
  /** An access token to use without refreshing. */
  readonly token?: string
  /** Where tokens are kept; in memory by default. */
  readonly store?: TokenStore
  /** For a browser: the tokens are in cookies that no script can read. */
  readonly cookies?: boolean
  /**
   * Asks the person for a code when the server needs a fresh one (`fresh_factor_required`); the
   * request is then repeated once. Without a code the refusal is thrown.
   */
  readonly askForCode?: () => Promise<string | undefined>
  readonly fetch?: (request: Request) => Promise<Response>
}

/** The things of the API, such as `Licence` and `Ticket`. */
export type * from './api.gen.ts'

export interface TesseraClient {
  /** Every route with its types. An answer other than 2xx is thrown: see `answer`. */
  readonly api: Client<paths>
  /** Logs in and keeps the tokens. @returns Recovery codes at the first login with a new factor. */
  login(body: Omit<Login, 'delivery'>): Promise<{ recovery_codes?: string[] | undefined }>
  /** Ends the login session if there is one, and forgets its tokens. */
  logout(): Promise<void>
}

/** How often a refresh is tried with the same token if its answer is lost (law 6). */
const REFRESH_TRIES = 3
const REFRESH_PAUSE_MS = 250

const LOGIN = '/api/v1/auth-jwt/login'
const REFRESH = '/api/v1/auth-jwt/refresh'
const LOGOUT = '/api/v1/auth-jwt/logout'
const FACTOR = '/api/v1/session/current/factor'

/**
 * Opens the typed client of a server.
 *
 * When an access token has expired, the client refreshes it once for all waiting requests and
 * repeats them. If the answer to a refresh is lost, it sends the same refresh token again: that
 * token stays valid until its successor is first used.
 *
 * @throws {Problem} from every call that the server refuses.
 * @throws {Unreachable} from every call that gets no answer.
 */
export function openClient(options: ClientOptions): TesseraClient {
  const { baseUrl, token, cookies = false, fetch: send = (request) => fetch(request) } = options
  const store = options.store ?? inMemory(token === undefined ? undefined : { access_token: token })
  const carry = openCarrier({ baseUrl, cookies, store, send })

  const api = createClient<paths>({
    baseUrl,
    async fetch(request) {
      const again = request.clone()
      const response = await carry(request)
      if (response.ok) return response
      const problem = await readProblem(response)
      if (problem.code !== 'fresh_factor_required' || !(await showCode())) throw problem
      const second = await carry(again)
      if (!second.ok) throw await readProblem(second)
      return second
    },
  })

  /** @returns Whether the person gave a code. */
  async function showCode(): Promise<boolean> {
    const security_code = await options.askForCode?.()
    if (security_code === undefined) return false
    await answer(api.POST(FACTOR, { body: { security_code } }))
    return true
  }

  return {
    api,
    async login(body) {
      const delivery = cookies ? ('cookie' as const) : ('body' as const)
      const known_browser = cookies ? undefined : await store.loadKnownBrowser?.()
      const { recovery_codes, ...answered } = await answer(
        api.POST(LOGIN, {
          body: { ...(known_browser !== undefined && { known_browser }), ...body, delivery },
        }),
      )
      if (!cookies) await store.save(readTokens(answered))
      if (!cookies && answered.known_browser !== undefined)
        await store.saveKnownBrowser?.(answered.known_browser)
      return { recovery_codes }
    },
    async logout() {
      const tokens = await store.load()
      const shown = tokens?.refresh_token ?? tokens?.access_token
      const headers = shown === undefined ? {} : { authorization: bearer(shown) }
      if (cookies || shown !== undefined) await api.POST(LOGOUT, { headers })
      await store.save(undefined)
    },
  }
}

interface CarrierParts {
  readonly baseUrl: string
  readonly cookies: boolean
  readonly store: TokenStore
  readonly send: (request: Request) => Promise<Response>
}

/** The login session has ended. */
interface EndedSession {
  readonly hasEnded: true
  /** The answer that says why. */
  readonly answer: Response | undefined
}

/** Makes the function that sends a request with the tokens of the store, and refreshes them. */
function openCarrier({ baseUrl, cookies, store, send }: CarrierParts) {
  const refresh = onceAtATime((used: Tokens | undefined) => refreshTokens(used))

  async function carry(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === LOGIN || pathname === REFRESH || pathname === LOGOUT) return carryOnce(request)
    const tokens = await store.load()
    const again = request.clone()
    const response = await carryOnce(withToken(request, tokens))
    if (response.status !== 401 || !(cookies || tokens?.refresh_token)) return response
    const fresh = await refresh(tokens)
    if (!fresh || !('hasEnded' in fresh)) return carryOnce(withToken(again, fresh))
    // If the browser had dropped the access token, the answer to the request names no reason.
    const { code } = await readProblem(response.clone())
    return code === 'unauthenticated' && fresh.answer ? fresh.answer.clone() : response
  }

  async function carryOnce(request: Request): Promise<Response> {
    try {
      return await send(request)
    } catch (error) {
      const { origin } = new URL(request.url)
      throw new Unreachable(`The server at ${origin} does not answer.`, { cause: error })
    }
  }

  /**
   * Returns the new tokens (with cookies: nothing), or that the login session has ended. Another
   * user of the store may have refreshed first: then the tokens of that one.
   */
  async function refreshTokens(
    used: Tokens | undefined,
  ): Promise<Tokens | undefined | EndedSession> {
    const kept = await store.load()
    if (kept && kept.access_token !== used?.access_token) return kept
    const response = await askForRefresh(kept)
    if (response.status === 401) {
      await store.save(undefined)
      const { document } = await readProblem(response.clone())
      return { hasEnded: true, answer: 'session_end' in document ? response : undefined }
    }
    if (!response.ok) throw await readProblem(response)
    if (cookies) return undefined
    const fresh = readTokens(await response.json())
    await store.save(fresh)
    return fresh
  }

  async function askForRefresh(tokens: Tokens | undefined): Promise<Response> {
    for (let tries = 1; ; tries++) {
      const request = new Request(`${baseUrl}${REFRESH}`, { method: 'POST' })
      if (tokens?.refresh_token) request.headers.set('authorization', bearer(tokens.refresh_token))
      try {
        const response = await carryOnce(request)
        if (response.status !== 503 || tries === REFRESH_TRIES) return response
      } catch (error) {
        if (tries === REFRESH_TRIES) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, REFRESH_PAUSE_MS * tries))
    }
  }

  return carry
}

/**
 * The data of a call of `api`: `const event = await answer(api.GET('/api/v1/event/{id}', …))`.
 *
 * @throws {Problem} if the server refuses.
 */
export async function answer<Data>(
  call: Promise<
    { data: Data; response: Response } | { data?: never; error: unknown; response: Response }
  >,
): Promise<Data> {
  const answered = await call
  if (!('error' in answered)) return answered.data
  throw new Problem(answered.response, {})
}

function withToken(request: Request, tokens: Tokens | undefined): Request {
  if (tokens && !request.headers.has('authorization'))
    request.headers.set('authorization', bearer(tokens.access_token))
  return request
}

function bearer(token: string): string {
  return `Bearer ${token}`
}

function readTokens(body: unknown): Tokens {
  const { access_token, refresh_token } = Object(body)
  if (typeof access_token !== 'string')
    throw new Error('The answer of the server contains no access token.')
  return { access_token, ...(typeof refresh_token === 'string' && { refresh_token }) }
}

/** Calls that arrive while one is running share its outcome. */
function onceAtATime<Argument, Outcome>(
  work: (argument: Argument) => Promise<Outcome>,
): (argument: Argument) => Promise<Outcome> {
  let running: Promise<Outcome> | undefined
  return (argument) => {
    running ??= work(argument).finally(() => {
      running = undefined
    })
    return running
  }
}
