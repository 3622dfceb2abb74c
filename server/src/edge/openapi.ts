import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { SERVICE_SCOPES } from '../clients/scopes.ts'
import { documentRoute } from './documentRoute.ts'
import { WEBHOOKS } from './logoutNotice.ts'
import { nameSchemas } from './nameSchemas.ts'
import { ProblemSchema } from './schemas.ts'

const TAGS = [
  { name: 'people', description: 'Users: sign-up, own and public data, roles' },
  { name: 'sessions', description: 'Factor, login, tokens, login sessions' },
  {
    name: 'licences',
    description: 'Licences with a number of active users, their members, and who is in',
  },
  {
    name: 'applications',
    description:
      'Applications of others: OpenID Connect, and the licence seats that they hold. The page docs/your-application.md of the source has a tried configuration for each common client.',
  },
  {
    name: 'machines',
    description: 'Service accounts: machines that call the API in their own name',
  },
  { name: 'events', description: 'Events and the people who run them' },
  { name: 'sellers', description: 'The legal entities that sell tickets, and who runs them' },
  { name: 'venues', description: 'The houses that events take place in, and who runs them' },
  { name: 'products', description: 'What is sold of an event, and how many' },
  { name: 'orders', description: 'What a person takes of an event in one step' },
  { name: 'tickets', description: 'Tickets and the credentials that show them' },
  { name: 'gate', description: 'May this person come in now?' },
  { name: 'operation', description: 'Health and keys' },
]

/**
 * Serves the API document at `/openapi.json`, made from the schemas that validate requests, and
 * `/docs` to try the API.
 */
export async function addOpenApi(app: FastifyInstance): Promise<void> {
  app.addSchema(ProblemSchema)
  await app.register(swagger, {
    refResolver: {
      buildLocalReference: ({ $id }, _base, _fragment, i) => String($id ?? `def-${i}`),
    },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tessera',
        version: '1',
        summary: 'May this person come in now?',
        description:
          'Errors are `application/problem+json` (RFC 9457). To get the next page of a list, send `?page=<next_page>`. Writes that need a login accept `Idempotency-Key`, except those that answer with secrets or tokens; the gate takes a `nonce` instead. Unsafe requests from other sites are refused.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: TAGS,
      webhooks: WEBHOOKS,
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: {
            type: 'apiKey',
            in: 'cookie',
            name: 'access_token',
            description:
              'Set by a login. Its name is `__Host-access_token` on a server that is reached by https, and begins with COOKIE_PREFIX where the operator has set one.',
          },
          application_token: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'The access token that an application got for a person.',
          },
          client: {
            type: 'http',
            scheme: 'basic',
            description:
              'The client id and secret of an application. Under /oidc they may also be fields of the form.',
          },
          service_account: {
            type: 'oauth2',
            description:
              'The access token of a service account. Routes without this scheme refuse it.',
            flows: { clientCredentials: { tokenUrl: '/oidc/token', scopes: SERVICE_SCOPES } },
          },
        },
      },
    },
    transform: ({ url, route }) => ({ url, schema: documentRoute(route) }),
    transformObject: (made) => ('openapiObject' in made ? nameSchemas(made.openapiObject) : {}),
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP:
      "default-src 'none'; connect-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    uiConfig: { layout: 'BaseLayout', persistAuthorization: false },
    theme: { title: 'Tessera API' },
  })
}
