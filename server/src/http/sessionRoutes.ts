import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { authorizationsOf, bearersOf } from '../edge/authorization.ts'
import type { Exchange } from '../edge/machineEntry.ts'
import { named } from '../edge/nameSchemas.ts'
import { loginTokensOf } from '../edge/ownCookies.ts'
import { Body, Instant, Line, Opaque, Password, Typed, Uuid } from '../edge/schemas.ts'
import { readOwnLicence } from '../licenceSeats/ownLicenceSeat.ts'
import { chooseRefreshCookie } from '../login/chooseRefreshToken.ts'
import { login, loginWithPendingLogin } from '../login/login.ts'
import { logout } from '../login/logout.ts'
import { type Refreshed, refreshSession } from '../login/refreshSession.ts'
import { sidsOf } from '../login/sidsOf.ts'
import { Refusal } from '../refusal.ts'
import type { Parts } from './parts.ts'
import {
  credentialsOf,
  GUESSABLE,
  GUESSING,
  NEW_PASSWORD,
  PROOF,
  type ProofBody,
  TypedUsername,
} from './proofFields.ts'
import { OwnUser } from './userFields.ts'

const Tokens = Type.Object(
  {
    access_token: Type.Optional(Type.String({ description: 'RS256 JWT, valid for 60 minutes' })),
    refresh_token: Type.Optional(
      Type.String({
        description:
          'opaque; valid for 60 days after its last use, and for at most 400 days in total',
      }),
    ),
    token_type: Type.Literal('Bearer'),
    known_browser: Type.Optional(
      Type.Unsafe<string>({
        ...Uuid,
        description:
          'at a login with the delivery `body`: send it with the next login from here, and guesses of others never delay it',
      }),
    ),
    recovery_codes: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'shown once, at the first login with a new factor, and at the login that sets a new password after a restore',
      }),
    ),
  },
  named('Tokens'),
)

export const LicenceName = Typed({
  minLength: 1,
  maxLength: 64,
  description: 'serial or id of a licence; the serial in either case, with or without hyphens',
  examples: ['7K2M-9QXV-B4TN-C8RD'],
})

const UserInfo = Type.Object(
  {
    ...OwnUser.properties,
    licence: Type.Optional(
      Type.Object(
        {
          uuid: Uuid,
          serial: Type.String(),
          title: Type.String(),
          valid_to: Instant,
          licence_seat_id: Uuid,
        },
        named('LicenceOfSession'),
      ),
    ),
  },
  named('WhoAmI'),
)

export const SEATS = ['not_found', 'licence_not_valid', 'licence_full'] as const
/** Login, refresh, logout and who-am-I. */
export const sessionRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, cookies, readAccessToken } = parts

  app.post('/auth-jwt/login', {
    ...GUESSABLE,
    schema: {
      operationId: 'login',
      act: 'proof',
      tags: ['sessions'],
      summary: 'Log in',
      description:
        'Every wrong name, password or code gets the same 401. The first code confirms a new factor, and the answer has ten recovery codes, shown once. A code counts once. With `licence`, the login also claims a licence seat, or it fails: 404 if you are not a member of the licence, 409 `licence_full` with `limit`, `in_use`, `next_release_at` and a `pending_login`. For ten minutes that `pending_login` is enough to retry. Licence admins also get `who_is_in`; if there is a line, `position` is your place in it. After a restore from a backup, and after an admin’s reset, a person sets a new password: 403 `new_password_required` with `because` (`restore` or `reset`), and the code is not spent. Send the same again with `new_password1` and `new_password2`; the answer has ten new recovery codes. For three days a password from a reset serves for that. Afterwards the answer is 403 `temporary_password_over`.',
      body: Body(
        {
          username: Type.Optional(TypedUsername),
          password: Type.Optional(Password),
          security_code: PROOF.security_code,
          recovery_code: PROOF.recovery_code,
          ...NEW_PASSWORD,
          known_browser: PROOF.known_browser,
          licence: Type.Optional(LicenceName),
          pending_login: Type.Optional(
            Opaque({
              maxLength: 64,
              description:
                'from a login that found every licence seat taken; replaces name, password and code',
            }),
          ),
          delivery: Type.Optional(
            Type.Enum(['both', 'cookie', 'body'], {
              description:
                'how the tokens are delivered, now and at every refresh; both by default',
            }),
          ),
          device_name: Type.Optional(Line({ maxLength: 100 })),
        },
        {
          ...named('Login'),
          examples: [
            {
              username: 'ada',
              password: 'correct horse battery staple',
              security_code: '492039',
            },
          ],
        },
      ),
      refuses: [
        ...GUESSING,
        'new_password_required',
        'temporary_password_over',
        'password_refused',
        ...SEATS,
      ],
      response: { 200: Tokens },
    },
    handler: async (request, reply) => {
      const { body } = request
      const wanted = {
        delivery: body.delivery ?? 'both',
        deviceName: body.device_name,
        userAgent: request.headers['user-agent'],
        address: request.address,
      }
      // The cookies of this login overwrite those that the browser has.
      const sids = body.delivery === 'body' ? [] : await sidsOf(parts, cookies.read(request))
      const answer =
        body.pending_login === undefined
          ? await login(sql, keys, {
              ...credentialsOf(parts, request, requireProof(body)),
              ...wanted,
              licence: body.licence,
              replaces: { sids, licence: body.licence },
            })
          : await loginWithPendingLogin(sql, keys, {
              ...wanted,
              pendingLogin: requirePendingLoginAlone(body),
            })
      cookies.setLogin(reply, answer)
      reply.header('cache-control', 'no-store')
      const { delivery, browser_id: known_browser, ...tokens } = answer
      if (delivery === 'body') return { ...tokens, known_browser }
      if (delivery === 'both') return tokens
      const { recovery_codes } = tokens
      return { token_type: 'Bearer' as const, ...(recovery_codes && { recovery_codes }) }
    },
  })

  app.get('/auth-jwt/user-info', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'userInfo',
      tags: ['sessions'],
      summary: 'Read who I am',
      description: '`licence` is present if this login session has one.',
      response: { 200: UserInfo },
    },
    handler: async (request) => {
      const caller = callerOf(request)
      if (caller.licence_id === null) return caller
      return { ...caller, licence: await readOwnLicence(sql, caller) }
    },
  })

  app.post('/auth-jwt/refresh', {
    ...GUESSABLE,
    schema: {
      operationId: 'refresh',
      act: 'proof',
      tags: ['sessions'],
      summary: 'Exchange a refresh token for new tokens',
      description:
        'Send the refresh token in the `Authorization` header or the cookie. It stays valid until 30 s after the first use of its successor, and is always answered with the same successor. A later use ends the login session.',
      refuses: ['unauthenticated'],
      response: { 200: Tokens },
    },
    handler: async (request, reply) => {
      const { delivery, ...tokens } = await refreshShown(parts, { request, reply })
      cookies.setTokens(reply, { ...tokens, delivery })
      reply.header('cache-control', 'no-store')
      return delivery === 'cookie' ? { token_type: tokens.token_type } : tokens
    },
  })

  app.post('/auth-jwt/logout', {
    schema: {
      operationId: 'logout',
      act: 'own',
      tags: ['sessions'],
      summary: 'Log out: end this login session at once, in every process',
      description:
        'Takes access and refresh tokens, even expired ones, from the `Authorization` header and the cookies, and ends the login session of each. The answer is always 204.',
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      await logout(sql, { keys, readAccessToken }, tokensToEnd(parts, request))
      cookies.clearTokens(reply)
      return reply.code(204).send(null)
    },
  })
}

interface LoginBody extends Partial<ProofBody> {
  readonly licence?: string
  readonly pending_login?: string
}

/** @throws {Refusal} `malformed_input` that names each missing field. */
function requireProof(body: LoginBody): ProofBody {
  const { username, password } = body
  const hasCode = body.security_code !== undefined || body.recovery_code !== undefined
  if (username !== undefined && password !== undefined && hasCode)
    return { ...body, username, password }
  const missing = [
    username === undefined && '/username',
    password === undefined && '/password',
    !hasCode && '/security_code',
  ].filter((path) => path !== false)
  throw new Refusal(
    'malformed_input',
    'Send your user name, your password and a security or recovery code.',
    {
      errors: missing.map((path) => ({ path, code: 'required', reason: 'is required' })),
    },
  )
}

/**
 * A pending login already names the person and the licence. Other fields could only contradict it.
 */
function requirePendingLoginAlone(body: LoginBody): string {
  const beside = (
    [
      'username',
      'password',
      'security_code',
      'recovery_code',
      'new_password1',
      'new_password2',
      'licence',
    ] as const
  ).filter((field) => body[field] !== undefined)
  if (beside.length > 0)
    throw new Refusal(
      'malformed_input',
      'Send pending_login without the fields that it replaces.',
      {
        errors: beside.map((field) => ({
          path: `/${field}`,
          code: 'not_wanted',
          reason: 'is replaced by the pending login',
        })),
      },
    )
  return body.pending_login ?? ''
}

/**
 * Refreshes the login session of the refresh token in the header, or else in the cookies. Cookies
 * that cannot be used again are cleared.
 *
 * @throws {Refusal} `unauthenticated`.
 */
async function refreshShown(
  { sql, keys, cookies, readAccessToken }: Parts,
  { request, reply }: Exchange,
): Promise<Refreshed> {
  const bearers = bearersOf(request)
  if (bearers.length > 0) {
    const [token = '', second] = bearers
    if (second !== undefined)
      throw new Refusal('unauthenticated', 'This request has several Bearer tokens. Send one.')
    return refreshSession(sql, keys, token)
  }
  const shown = cookies.read(request)
  const token = await chooseRefreshCookie({ sql, vault: keys.vault, readAccessToken }, shown).catch(
    (error: unknown) => {
      if (error instanceof Refusal) cookies.clearTokensEverywhere(reply)
      throw error
    },
  )
  try {
    if (token !== undefined) return await refreshSession(sql, keys, token)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unauthenticated')
      cookies.clear(reply, 'refresh_token')
    throw error
  }
  if (shown.refresh_token.length > 0) cookies.clear(reply, 'refresh_token')
  throw new Refusal(
    'unauthenticated',
    'Send a refresh token in the Authorization header or the cookie.',
  )
}

/** Returns every token of a logout request: each names a login session that shall end. */
function tokensToEnd({ cookies }: Parts, request: FastifyRequest): string[] {
  return [
    ...authorizationsOf(request, 'bearer').map((token) => token.trim()),
    ...loginTokensOf(cookies.read(request)),
  ]
}
