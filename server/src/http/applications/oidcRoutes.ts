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
 * OpenID Connect for applications that are not ours. The provider's library answers what it has under way; what is asked of a token
 * afterwards is answered here, from the login session, for its own answers know no JWT.
 */
export const oidcRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  await app.register(providerRoutes, parts)
  await app.register(oidcTokenRoutes, parts)
}

/** Hands requests to the library as they came: it reads the body and writes the answer. */
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
    // The library believes these, and they are ours: nobody's Host gets into its addresses, and who asks is who we say it is.
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    raw.headers['x-forwarded-host'] = host
    raw.headers['x-forwarded-for'] = request.ip
    raw.headers['x-forwarded-for'] = request.ip
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.hijack()
    await handle(raw, reply.raw)
  }

  app.get(OIDC_PATHS.discovery, {
    schema: {
      ...TAG,
      operationId: 'discoverProvider',
      summary: 'Where everything is (OpenID Connect Discovery 1.0)',
      response: { 200: Answer('The metadata of this provider') },
    },
    handler: toProvider,
  })
  app.get(OIDC_PATHS.authorization, {
    // Each makes a row that stays for an hour, for whoever asks.
    config: { rateLimit: { max: Math.ceil(600 * parts.rateLimitScale), timeWindow: '1 minute' } },
    schema: {
      ...TAG,
      operationId: 'authorize',
      summary: 'Begin a login for an application: authorization code with PKCE S256',
      description:
        'A browser is sent here by the application. `licence` names the licence to enter under, by serial or id. What goes wrong is said to the application in its redirect address, or in a page where there is none.',
      response: {
        303: Redirect('To the page to log in on, or back to the application'),
        400: {
          description: 'A page for the person, where no address of the application can be trusted',
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
      security: CLIENT_OR_PUBLIC,
      summary: 'Tokens for an authorization code or a refresh token, or for a service account',
      description:
        'A form, with the client id and secret in the `Authorization` header (Basic) or in the form. Access tokens are RS256 JWTs (`at+jwt`) for the audience of the application, live five minutes at most, and name the login session (`sid`) and its `licence` and `licence seat`. A service account sends `grant_type=client_credentials` with its secret or a signed assertion (`private_key_jwt`), and gets five minutes for the API of this server; `scope` names some of its scopes, else it gets all. Problems are those of RFC 6749 §5.2.',
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

/** Who asks for refresh tokens would have to ask for consent too (OpenID Connect Core §11); the operator gave it, so that is left unsaid. */
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
