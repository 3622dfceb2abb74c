import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { authorizationsOf, bearersOf } from '../edge/authorization.ts'
import type { Exchange } from '../edge/machineEntry.ts'
import { named } from '../edge/nameSchemas.ts'
import { loginTokensOf } from '../edge/ownCookies.ts'
import { Instant, Uuid } from '../edge/schemas.ts'
import { readOwnLicence } from '../licenceSeats/ownLicenceSeat.ts'
import { chooseRefreshCookie } from '../login/chooseRefreshToken.ts'
import { logout } from '../login/logout.ts'
import { type Refreshed, refreshSession } from '../login/refreshSession.ts'
import { Refusal } from '../refusal.ts'
import { Tokens } from './loginRoutes.ts'
import type { Parts } from './parts.ts'
import { GUESSABLE } from './proofFields.ts'
import { OwnUser } from './userFields.ts'

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

/** Who-am-I, refresh and logout. */
export const sessionRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, cookies, readAccessToken } = parts

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
