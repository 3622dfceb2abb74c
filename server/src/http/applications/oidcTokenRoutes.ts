import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { bearersOf } from '../../edge/authorization.ts'
import { OWN_CORS } from '../../edge/ownCors.ts'
import { findRefreshToken } from '../../oidc/findRefreshToken.ts'
import { leaveSession } from '../../oidc/leaveSession.ts'
import { claimsOf } from '../../oidc/makeGrant.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { licenceClaims } from '../../tokens/licenceClaims.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findAskingApplication } from './authenticateApplication.ts'
import { formOf, takeForms } from './formBody.ts'
import {
  Answer,
  CLIENT_OR_PUBLIC,
  FROM_APPLICATIONS,
  OAuthErrors,
  TAG,
  UnknownClient,
} from './oidcAnswers.ts'
import { Introspection, TokenReference, UserClaims } from './oidcSchemas.ts'

/** Routes about issued tokens: whom a token speaks for, whether it counts, and giving it up. */
export const oidcTokenRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  const { sql, readApplicationToken, findHeldSession } = parts
  takeForms(app)

  const findLive = async (token: string | undefined) => {
    const claims = token === undefined ? undefined : await readApplicationToken(token)
    if (!claims) return undefined
    const held = await findHeldSession(claims)
    return held?.is_live && held.has_licence_seat ? { claims, held } : undefined
  }

  const userinfo = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store').header('access-control-allow-origin', '*')
    const [token, second] = bearersOf(request)
    const live = second === undefined ? await findLive(token) : undefined
    if (!live) return refuseBearer(reply, 401, 'invalid_token')
    const scopes = live.claims.scope.split(' ')
    if (!scopes.includes('openid')) return refuseBearer(reply, 403, 'insufficient_scope')
    return reply.send(ofScopes(claimsOf(live.held.user_id, live.held), scopes))
  }
  const userinfoSchema = {
    ...TAG,
    summary: 'Read who the person is (OpenID Connect Core §5.3)',
    security: [{ application_token: [] }],
    response: {
      200: Answer('Claims of the scopes of the access token', UserClaims),
      401: OAuthErrors({ invalid_token: 'The access token is missing or does not count now.' }),
      403: OAuthErrors({ insufficient_scope: 'The access token lacks the scope `openid`.' }),
    },
  }
  app.get(OIDC_PATHS.userinfo, {
    ...OWN_CORS,
    schema: { ...userinfoSchema, operationId: 'oidcUserInfo' },
    handler: userinfo,
  })
  app.post(OIDC_PATHS.userinfo, {
    ...FROM_APPLICATIONS,
    schema: { ...userinfoSchema, operationId: 'postOidcUserInfo', act: 'proof' },
    handler: userinfo,
  })

  for (const url of [OIDC_PATHS.userinfo, OIDC_PATHS.revocation])
    app.options(url, { ...OWN_CORS, schema: { hide: true } }, async (_request, reply) =>
      reply
        .code(204)
        .header('access-control-allow-origin', '*')
        .header('access-control-allow-headers', 'authorization, content-type')
        .header('access-control-max-age', '3600')
        .send(),
    )

  app.post(OIDC_PATHS.introspection, {
    ...FROM_APPLICATIONS,
    schema: {
      ...TAG,
      operationId: 'introspectToken',
      act: 'proof',
      security: [{ client: [] }],
      form: TokenReference,
      summary: 'Check whether a token of yours counts now (RFC 7662)',
      description:
        'Send a form with `token`, as the application that the token belongs to. The tokens of a login session are not active from the moment when it is over.',
      response: {
        200: Answer('`{"active": false}`, or what the token says', Introspection),
        401: UnknownClient,
      },
    },
    handler: async (request, reply) => {
      const form = formOf(request.body)
      const application = await findAskingApplication(sql, request, { form })
      if (!application) return refuseClient(reply)
      reply.header('cache-control', 'no-store')
      const live = await findLive(form['token'])
      if (live?.claims.applicationId === application.uuid) {
        const { claims, held } = live
        return {
          active: true,
          token_type: 'Bearer',
          client_id: application.uuid,
          iss: parts.keys.issuer,
          sub: claims.userId,
          username: held.username,
          aud: claims.audience,
          scope: claims.scope,
          jti: claims.jti,
          iat: claims.issuedEpoch,
          exp: claims.expiresEpoch,
          sid: held.sid,
          ...licenceClaims({ licenceId: held.licence_id, licenceSeatId: held.licence_seat_id }),
        }
      }
      const refresh = await findRefreshToken(sql, {
        applicationId: application.uuid,
        token: form['token'] ?? '',
      })
      if (!refresh?.is_live) return { active: false }
      const { user_id: sub, sid, expires_epoch: exp } = refresh
      return { active: true, client_id: application.uuid, iss: parts.keys.issuer, sub, sid, exp }
    },
  })

  app.post(OIDC_PATHS.revocation, {
    ...FROM_APPLICATIONS,
    schema: {
      ...TAG,
      operationId: 'revokeToken',
      act: 'proof',
      security: CLIENT_OR_PUBLIC,
      form: TokenReference,
      summary: 'Give up a token and all others of the same login session (RFC 7009)',
      response: {
        200: {
          description: 'The token, if there was one, no longer counts',
          content: { 'application/json': { schema: Type.Null() } },
        },
        401: UnknownClient,
      },
    },
    handler: async (request, reply) => {
      reply.header('access-control-allow-origin', '*')
      const form = formOf(request.body)
      const application = await findAskingApplication(sql, request, { form, publicToo: true })
      if (!application) return refuseClient(reply)
      const token = form['token'] ?? ''
      const applicationId = application.uuid
      const claims = await readApplicationToken(token)
      const held = claims?.applicationId === applicationId && (await findHeldSession(claims))
      const refresh = held ? undefined : await findRefreshToken(sql, { applicationId, token })
      const sid = held ? held.sid : refresh?.sid
      if (sid !== undefined) await leaveSession(sql, { applicationId, sid })
      return reply.code(200).send(null)
    },
  })
}

function ofScopes(claims: ReturnType<typeof claimsOf>, scopes: readonly string[]) {
  const { sub, email, email_verified, ...profile } = claims
  return {
    sub,
    ...(scopes.includes('profile') && profile),
    ...(scopes.includes('email') && { email, email_verified }),
  }
}

function refuseBearer(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply
    .code(status)
    .header('www-authenticate', `Bearer error="${error}"`)
    .send({ error, error_description: 'this access token is not valid here' })
}

function refuseClient(reply: FastifyReply): FastifyReply {
  return reply.code(401).header('www-authenticate', 'Basic realm="Tessera"').send({
    error: 'invalid_client',
    error_description: 'the client id or the secret is missing or wrong',
  })
}
