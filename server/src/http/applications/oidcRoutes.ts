import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import type { ApplicationParts } from './applicationParts.ts'
import {
  Answer,
  CLIENT_OR_PUBLIC,
  fromApplications,
  OAuthErrors,
  Redirect,
  TAG,
  UnknownClient,
} from './oidcAnswers.ts'
import { oidcTokenRoutes } from './oidcTokenRoutes.ts'

/**
 * OpenID Connect for applications of others. The provider's library answers the requests of a
 * login. Later questions about a token are answered here from the login session, because the
 * library's own answers do not support JWTs.
 */
export const oidcRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  await app.register(providerRoutes, parts)
  await app.register(oidcTokenRoutes, parts)
}

/** Passes requests to the library as they came: it reads the body and writes the answer. */
const providerRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  const { protocol, host } = new URL(parts.keys.issuer)
  app.removeAllContentTypeParsers()
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, takes: 'unread' }
  })
  app.addContentTypeParser('*', (_request, _body, done) => done(null))

  let ready:
    | { readonly provider: Provider; readonly handle: ReturnType<Provider['callback']> }
    | undefined
  const toProvider = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const provider = await parts.provider()
    if (ready?.provider !== provider) ready = { provider, handle: provider.callback() }
    const { handle } = ready
    const { raw } = request
    // The library trusts these headers, so they are set here: a caller's Host never gets into its
    // addresses, and the address is the one that this server determined.
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    raw.headers['x-forwarded-host'] = host
    raw.headers['x-forwarded-for'] = request.address
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.hijack()
    await handle(raw, reply.raw)
  }

  app.get(OIDC_PATHS.discovery, {
    schema: {
      ...TAG,
      operationId: 'discoverProvider',
      summary: 'Read the metadata of this provider (OpenID Connect Discovery 1.0)',
      response: { 200: Answer('The metadata of this provider') },
    },
    handler: toProvider,
  })
  app.get(OIDC_PATHS.authorization, {
    // Each request writes a row that stays for an hour, and anybody may send one.
    config: { rateLimit: { max: Math.ceil(600 * parts.rateLimitScale), timeWindow: '1 minute' } },
    schema: {
      ...TAG,
      operationId: 'authorize',
      summary: 'Begin a login for an application: authorization code with PKCE S256',
      description:
        'The application sends the browser here. `licence` names the licence to use, by serial or id. Errors go to the application’s redirect address, or are shown on a page if there is no valid address.',
      response: {
        303: Redirect('To the login page, or back to the application'),
        400: {
          description: 'A page for the person, if no address of the application can be trusted',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
      },
    },
    handler: (request, reply) => {
      impliesConsent(request)
      return toProvider(request, reply)
    },
  })
  app.get(`${OIDC_PATHS.authorization}/:uid`, { schema: { hide: true }, handler: toProvider })
  app.post(OIDC_PATHS.token, {
    ...fromApplications(parts),
    schema: {
      ...TAG,
      operationId: 'exchangeToken',
      act: 'proof',
      security: CLIENT_OR_PUBLIC,
      summary: 'Get tokens for an authorization code, a refresh token or a service account',
      description:
        'Send a form, with the client id and secret in the `Authorization` header (Basic) or in the form. Access tokens are RS256 JWTs (`at+jwt`) for the audience of the application. They are valid for at most five minutes, and name the login session (`sid`), its licence (`licence`) and its licence seat (`licence_seat`). A service account sends `grant_type=client_credentials` with its secret or a signed assertion (`private_key_jwt`), and gets an access token for the API of this server, valid for five minutes. `scope` selects some of its scopes; without it the token has all of them. Errors are those of RFC 6749 §5.2.',
      response: {
        200: Answer('`access_token`, `id_token`, `expires_in`, `refresh_token`'),
        400: OAuthErrors({
          invalid_request: 'A parameter is missing or repeated, or the body is not a form.',
          invalid_grant: 'The code or refresh token does not count, or the login session is over.',
          unsupported_grant_type: 'The `grant_type` is not one of those in the description.',
          invalid_scope: 'A scope is unknown, or was not given to this service account.',
          invalid_target: 'The `resource` belongs to another application (RFC 8707).',
        }),
        401: UnknownClient,
      },
    },
    handler: toProvider,
  })
  for (const url of [OIDC_PATHS.token, OIDC_PATHS.discovery])
    app.options(url, { schema: { hide: true }, handler: toProvider })
}

/**
 * A request for refresh tokens must ask for consent (OpenID Connect Core §11). The operator gave
 * that consent by registering the application, so this adds it to the request.
 */
function impliesConsent({ raw }: FastifyRequest): void {
  const url = new URL(raw.url ?? '/', 'http://here')
  const { searchParams } = url
  const prompts = (searchParams.get('prompt') ?? '').split(' ').filter(Boolean)
  const isOffline = searchParams.get('scope')?.split(' ').includes('offline_access')
  if (!isOffline || prompts.includes('none') || prompts.includes('consent')) return
  if (searchParams.getAll('prompt').length > 1) return
  searchParams.set('prompt', [...prompts, 'consent'].join(' '))
  raw.url = `${url.pathname}?${searchParams}`
}
