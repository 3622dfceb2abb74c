import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { callerOf, shownToken } from '../edge/authenticate.ts'
import { readCookie } from '../edge/cookies.ts'
import { Body, Instant, Line, Opaque, Password, Typed, Uuid } from '../edge/schemas.ts'
import { readOwnLicence } from '../licenceSeats/ownLicenceSeat.ts'
import { login, loginWithPendingLogin } from '../login/login.ts'
import { logout } from '../login/logout.ts'
import { refreshSession } from '../login/refreshSession.ts'
import { Refusal } from '../refusal.ts'
import type { Parts } from './parts.ts'
import {
  credentialsOf,
  GUESSING,
  guessLimit,
  NEW_PASSWORD,
  PROOF,
  type ProofBody,
  TypedUsername,
} from './proofFields.ts'
import { OwnUser } from './userFields.ts'

const Tokens = Type.Object({
  access_token: Type.Optional(Type.String({ description: 'RS256 JWT, valid for 60 minutes' })),
  refresh_token: Type.Optional(
    Type.String({
      description:
        'opaque; valid for 60 days after its last use, and for at most 400 days in total',
    }),
  ),
  token_type: Type.Literal('Bearer'),
  recovery_codes: Type.Optional(
    Type.Array(Type.String(), {
      description:
        'shown once, at the first login with a new factor, and at the login that sets a new password after a restore',
    }),
  ),
})

export const LicenceName = Typed({
  minLength: 1,
  maxLength: 64,
  description: 'serial or id of a licence; the serial in either case, with or without hyphens',
  examples: ['7K2M-9QXV-B4TN-C8RD'],
})

const UserInfo = Type.Object({
  ...OwnUser.properties,
  licence: Type.Optional(
    Type.Object({
      uuid: Uuid,
      serial: Type.String(),
      title: Type.String(),
      valid_to: Instant,
      licence_seat_id: Uuid,
    }),
  ),
})

export const SEATS = ['not_found', 'licence_not_valid', 'licence_full'] as const
/** Login, refresh, logout and who-am-I. */
export const sessionRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, cookies, readAccessToken } = parts
  const guessable = guessLimit(parts)

  app.post('/auth-jwt/login', {
    ...guessable,
    schema: {
      operationId: 'login',
      act: 'proof',
      tags: ['sessions'],
      summary: 'Log in',
      description:
        'Every wrong name, password or code gets the same 401. The first code confirms a new factor, and the answer has ten recovery codes, shown once. A code counts once. With `licence`, the login also claims a licence seat, or it fails: 404 if you are not a member of the licence, 409 `licence_full` with `limit`, `in_use`, `next_release_at` and a `pending_login`. For ten minutes that `pending_login` is enough to retry. Licence admins also get `who_is_in`; if there is a line, `position` is your place in it. After a restore from a backup, everybody sets a new password: 403 `new_password_required`, and the code is not spent. Send the same again with `new_password1` and `new_password2`; the answer has ten new recovery codes.',
      body: Body(
        {
          username: Type.Optional(TypedUsername),
          password: Type.Optional(Password),
          security_code: PROOF.security_code,
          recovery_code: PROOF.recovery_code,
          ...NEW_PASSWORD,
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
          examples: [
            {
              username: 'ada',
              password: 'correct horse battery staple',
              security_code: '492039',
            },
          ],
        },
      ),
      refuses: [...GUESSING, 'new_password_required', 'password_refused', ...SEATS],
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
      const answer =
        body.pending_login === undefined
          ? await login(sql, keys, {
              ...credentialsOf(request, requireProof(body)),
              ...wanted,
              licence: body.licence,
            })
          : await loginWithPendingLogin(sql, keys, {
              ...wanted,
              pendingLogin: requirePendingLoginAlone(body),
            })
      cookies.setTokens(reply, answer)
      cookies.setBrowserId(reply, answer.browser_id)
      reply.header('cache-control', 'no-store')
      const { delivery, browser_id, ...tokens } = answer
      if (delivery !== 'cookie') return tokens
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
    ...guessable,
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
      const token = shownToken(request, 'refresh_token')
      if (!token)
        throw new Refusal(
          'unauthenticated',
          'Send a refresh token in the Authorization header or the cookie.',
        )
      const { delivery, ...tokens } = await refreshSession(sql, keys, token)
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
        'Takes any of your access or refresh tokens, even an expired one. The answer is always 204.',
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      await logout(sql, { keys, readAccessToken }, logoutTokens(request))
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
      errors: missing.map((path) => ({ path, reason: 'is required' })),
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
          reason: 'is replaced by the pending login',
        })),
      },
    )
  return body.pending_login ?? ''
}

/** Returns every token of a logout request: the one in the header, or else both cookies. */
function logoutTokens(request: FastifyRequest): string[] {
  if (request.headers.authorization !== undefined) {
    const token = shownToken(request, 'access_token')
    return token ? [token] : []
  }
  const tokens = [readCookie(request, 'access_token'), readCookie(request, 'refresh_token')]
  return tokens.filter((token) => token !== undefined)
}
