import type { FastifyPluginAsync } from 'fastify'
import { OWN_CORS } from '../../edge/ownCors.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { keepClientAuthorization } from './authenticateApplication.ts'
import { authorizeRoutes } from './authorizeRoutes.ts'
import {
  Answer,
  CLIENT_OR_PUBLIC,
  FROM_APPLICATIONS,
  OAuthErrors,
  TAG,
  UnknownClient,
} from './oidcAnswers.ts'
import { ProviderMetadata, TokenAnswer, TokenRequest } from './oidcSchemas.ts'
import { oidcTokenRoutes } from './oidcTokenRoutes.ts'
import { leaveBodyUnread, openPassToLibrary } from './passToLibrary.ts'

/**
 * OpenID Connect for applications of others. The provider's library answers the requests of a
 * login. Later questions about a token are answered here from the login session, because the
 * library's own answers do not support JWTs.
 */
export const oidcRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  await app.register(authorizeRoutes, parts)
  await app.register(providerRoutes, parts)
  await app.register(oidcTokenRoutes, parts)
}

/** Passes requests to the library as they came: it reads the body and writes the answer. */
const providerRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  const toProvider = openPassToLibrary(parts)
  leaveBodyUnread(app)

  app.get(OIDC_PATHS.discovery, {
    ...OWN_CORS,
    schema: {
      ...TAG,
      operationId: 'discoverProvider',
      summary: 'Read the metadata of this provider (OpenID Connect Discovery 1.0)',
      response: { 200: Answer('The metadata of this provider', ProviderMetadata) },
    },
    handler: (request, reply) => toProvider(request, reply),
  })
  app.get('/.well-known/oauth-authorization-server', {
    ...OWN_CORS,
    schema: {
      ...TAG,
      operationId: 'discoverAuthorizationServer',
      summary: 'Read the same metadata as an OAuth 2.0 client expects it (RFC 8414)',
      response: { 200: Answer('The metadata of this provider', ProviderMetadata) },
    },
    handler: (request, reply) => {
      request.raw.url = OIDC_PATHS.discovery
      return toProvider(request, reply)
    },
  })
  app.get(`${OIDC_PATHS.authorization}/:uid`, {
    schema: { hide: true },
    handler: (request, reply) => toProvider(request, reply),
  })
  app.post(OIDC_PATHS.token, {
    ...FROM_APPLICATIONS,
    schema: {
      ...TAG,
      operationId: 'exchangeToken',
      act: 'proof',
      security: CLIENT_OR_PUBLIC,
      form: TokenRequest,
      summary: 'Get tokens for an authorization code, a refresh token or a service account',
      description:
        'Send a form, with the client id and secret in the `Authorization` header (Basic) or in the form. Access tokens are RS256 JWTs (`at+jwt`) for the audience of the application. They are valid for at most five minutes, and name the login session (`sid`), its licence (`licence`) and its licence seat (`licence_seat`). A service account sends `grant_type=client_credentials` with its secret or a signed assertion (`private_key_jwt`), and gets an access token for the API of this server, valid for five minutes. `scope` selects some of its scopes; without it the token has all of them. Errors are those of RFC 6749 §5.2, with the reason in `error_description`.',
      response: {
        200: Answer('The tokens', TokenAnswer),
        400: OAuthErrors({
          invalid_request: 'A parameter is missing or repeated, or the body is not a form.',
          invalid_grant: 'The code or refresh token does not count, or the login session is over.',
          unauthorized_client: 'This client may not use this `grant_type`.',
          unsupported_grant_type: 'The `grant_type` is not one of those in the description.',
          invalid_scope: 'A scope is unknown, or was not given to this service account.',
          invalid_target: 'The `resource` belongs to another application (RFC 8707).',
        }),
        401: UnknownClient,
      },
    },
    handler: (request, reply) => {
      keepClientAuthorization(request)
      return toProvider(request, reply)
    },
  })
  for (const url of [OIDC_PATHS.token, OIDC_PATHS.discovery])
    app.options(url, {
      ...OWN_CORS,
      schema: { hide: true },
      handler: (request, reply) => toProvider(request, reply),
    })
}
