import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { callerOf, shownToken } from '../edge/authenticate.ts'
import { readCookie } from '../edge/cookies.ts'
import { Body, Instant, Line, Password, Uuid } from '../edge/schemas.ts'
import { readOwnLicence } from '../licenceSeats/ownLicenceSeat.ts'
import { login, loginWithTicket } from '../login/login.ts'
import { logout } from '../login/logout.ts'
import { refreshSession } from '../login/refreshSession.ts'
import { Refusal } from '../refusal.ts'
import type { Parts } from './parts.ts'
import {
  credentialsOf,
  GUESSING,
  guessLimit,
  PROOF,
  type ProofBody,
  TypedUsername,
} from './proofFields.ts'
import { OwnUser } from './userFields.ts'

const Tokens = Type.Object({
  access_token: Type.Optional(Type.String({ description: 'RS256 JWT, 60 minutes' })),
  refresh_token: Type.Optional(
    Type.String({ description: 'opaque; 60 days after its last use, 400 days in all' }),
  ),
  token_type: Type.Literal('Bearer'),
  recovery_codes: Type.Optional(
    Type.Array(Type.String(), { description: 'once, at the first login with a new factor' }),
  ),
})

export const LicenceName = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'serial or id of a licence, as it is written or read out',
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
/** Login, refresh, logout, and who one is. */
export const sessionRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, cookies, readAccessToken } = parts
  const guessable = guessLimit(parts)

  app.post('/auth-jwt/login', {
    ...guessable,
    schema: {
      operationId: 'login',
      tags: ['sessions'],
      summary: 'Log in',
      description:
        'Every failure is the same 401. The first code confirms a new factor and answers ten recovery codes, once. A code counts once. With `licence`, a licence seat of it is claimed in the same breath, or nobody is logged in: 404 when it is none of yours, 409 `licence_full` with `limit`, `in_use`, `next_release_at` and a `pending_login`, which alone tries again for ten minutes. Licence admins are told `who_is_in`; where there is a line, `position` says your place.',
      body: Body(
        {
          username: Type.Optional(TypedUsername),
          password: Type.Optional(Password),
          security_code: PROOF.security_code,
          recovery_code: PROOF.recovery_code,
          licence: Type.Optional(LicenceName),
          pending_login: Type.Optional(
            Type.String({
              maxLength: 64,
              description:
                'of a login that found every licence seat taken; stands for name, password and code',
            }),
          ),
          delivery: Type.Optional(
            Type.Enum(['both', 'cookie', 'body'], {
              description: 'how the tokens come, now and at every refresh; both by default',
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
      refuses: [...GUESSING, ...SEATS],
      response: { 200: Tokens },
    },
    handler: async (request, reply) => {
      const { body } = request
      const wanted = {
        delivery: body.delivery ?? 'both',
        deviceName: body.device_name,
        userAgent: request.headers['user-agent'],
        address: request.ip,
      }
      const answer =
        body.pending_login === undefined
          ? await login(sql, keys, {
              ...credentialsOf(request, requireProof(body)),
              ...wanted,
              licence: body.licence,
            })
          : await loginWithTicket(sql, keys, { ...wanted, ticket: requireTicketAlone(body) })
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
      summary: 'Who am I?',
      description: '`licence` is there when this login stands under one.',
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
      tags: ['sessions'],
      summary: 'New tokens for a refresh token',
      description:
        'In the `Authorization` header or the cookie. A refresh token stays good until its successor is first used, and 30 s longer, and always answers the same successor; used after that, its login session ends.',
      refuses: ['unauthenticated'],
      response: { 200: Tokens },
    },
    handler: async (request, reply) => {
      const token = shownToken(request, 'refresh_token')
      if (!token) throw new Refusal('unauthenticated', 'Show a refresh token.')
      const { delivery, ...tokens } = await refreshSession(sql, keys, token)
      cookies.setTokens(reply, { ...tokens, delivery })
      reply.header('cache-control', 'no-store')
      return delivery === 'cookie' ? { token_type: tokens.token_type } : tokens
    },
  })

  app.post('/auth-jwt/logout', {
    schema: {
      operationId: 'logout',
      tags: ['sessions'],
      summary: 'Log out, now and everywhere',
      description: 'Takes any own access or refresh token, even an expired one. Always 204.',
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

/** @throws {Refusal} `malformed_input` that names every field which is missing. */
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
    'Name, password and a security or recovery code are needed.',
    {
      errors: missing.map((path) => ({ path, reason: 'is required' })),
    },
  )
}

/** A ticket says who, and under which licence: what is said beside it could only contradict it. */
function requireTicketAlone(body: LoginBody): string {
  const beside = (
    ['username', 'password', 'security_code', 'recovery_code', 'licence'] as const
  ).filter((field) => body[field] !== undefined)
  if (beside.length > 0)
    throw new Refusal('malformed_input', 'A pending login stands alone.', {
      errors: beside.map((field) => ({
        path: `/${field}`,
        reason: 'is said by the pending login',
      })),
    })
  return body.pending_login ?? ''
}

/** Every token a logout shows: the one in the header, else both cookies. */
function logoutTokens(request: FastifyRequest): string[] {
  if (request.headers.authorization !== undefined) {
    const token = shownToken(request, 'access_token')
    return token ? [token] : []
  }
  const tokens = [readCookie(request, 'access_token'), readCookie(request, 'refresh_token')]
  return tokens.filter((token) => token !== undefined)
}
