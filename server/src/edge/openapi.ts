import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { SERVICE_SCOPES } from '../clients/scopes.ts'
import { documentRoute } from './documentRoute.ts'
import { ProblemSchema } from './schemas.ts'

const TAGS = [
  { name: 'people', description: 'Users: sign-up, own and public data, roles' },
  { name: 'sessions', description: 'Second factor, login, tokens, login sessions' },
  { name: 'licences', description: 'So many active users at once, out of many; and who is in' },
  {
    name: 'applications',
    description: 'Applications that are not ours: OpenID Connect, and the licence seats they hold',
  },
  { name: 'machines', description: 'Service accounts: machines that call in their own name' },
  { name: 'events', description: 'Events and the people who run them' },
  { name: 'tickets', description: 'Places, and what shows them' },
  { name: 'gate', description: 'May this person come in now?' },
  { name: 'operation', description: 'Health and keys' },
]

/** Serves the document of the API at `/openapi.json`, made of the schemas that validate it, and `/docs` to try it. */
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
          'Errors are `application/problem+json` (RFC 9457). Lists go on with `?page=<next_page>`. Writes that need a login accept `Idempotency-Key`, but for those that answer secrets or tokens; the gate takes a `nonce` instead. Unsafe requests from other sites are refused.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: TAGS,
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'access_token' },
          application_token: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'The access token that an application was given for a person.',
          },
          client: {
            type: 'http',
            scheme: 'basic',
            description:
              'The client id and secret of an application. Under /oidc they may be fields of the form instead.',
          },
          service_account: {
            type: 'oauth2',
            description: 'machines, with a token of their own; every other route refuses them',
            flows: { clientCredentials: { tokenUrl: '/oidc/token', scopes: SERVICE_SCOPES } },
          },
        },
      },
    },
    transform: ({ url, route }) => ({ url, schema: documentRoute(route) }),
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
