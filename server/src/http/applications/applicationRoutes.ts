import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  changeApplication,
  findApplication,
  listApplications,
  registerApplication,
} from '../../clients/applications.ts'
import { OLD_SECRET_SECONDS, rotateSecret } from '../../clients/rotateSecret.ts'
import { callerOf } from '../../edge/authenticate.ts'
import { named } from '../../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../../edge/page.ts'
import {
  Body,
  FilledLine,
  IfUpdatedAt,
  Instant,
  Judged,
  Nullable,
  Opaque,
  Uuid,
} from '../../edge/schemas.ts'
import { removeApplication } from '../../oidc/removeApplication.ts'
import type { Parts } from '../parts.ts'

const MAX_ADDRESSES = 20
const MAX_OLD_SECRET_SECONDS = 30 * 24 * 60 * 60

const Address = Judged({ maxLength: 2000, examples: ['https://lab.example.org/callback'] })

const ApplicationSchema = Type.Object(
  {
    uuid: Uuid,
    client_id: Uuid,
    name: Type.String(),
    redirect_uris: Type.Array(Type.String()),
    post_logout_redirect_uris: Type.Array(Type.String()),
    backchannel_logout_uri: Nullable(Type.String()),
    audience: Type.String(),
    requires_licence: Type.Boolean(),
    public: Type.Boolean(),
    pkce: Type.Enum(['required', 'optional']),
    access_token_seconds: Type.Integer(),
    created_on: Instant,
    updated_at: Nullable(Instant),
  },
  named('Application'),
)

const Secret = Type.String({ description: 'shown only this once' })

const Name = FilledLine({
  maxLength: 100,
  examples: ['Laboratory'],
})
const Audience = Opaque({
  pattern: '^[!-~]+$',
  minLength: 1,
  maxLength: 200,
  description: 'the audience of its access tokens (`aud`); no other application may have the same',
  examples: ['https://lab.example.org'],
})
const Fields = {
  redirect_uris: Type.Array(Address, {
    minItems: 1,
    maxItems: MAX_ADDRESSES,
    description:
      'https, http on localhost, or a private scheme such as `org.example.lab:/callback`; compared character by character, except the port of 127.0.0.1 and [::1]',
  }),
  post_logout_redirect_uris: Type.Array(Address, { maxItems: MAX_ADDRESSES }),
  backchannel_logout_uri: Nullable(Address),
  requires_licence: Type.Boolean({
    description: 'whether a person needs a licence seat to come in; true by default',
  }),
  pkce: Type.Enum(['required', 'optional'], {
    description:
      'whether its logins need a code challenge (RFC 7636); required by default. `optional` is for a program with a secret that cannot send one.',
  }),
  access_token_seconds: Type.Integer({ minimum: 60, maximum: 300, description: '300 by default' }),
}

const Params = Type.Object({ id: Uuid })

/** Applications of others, which platform admins register. */
export const applicationRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only } = parts
  const rules = { ownAudience: parts.keys.audience, backchannelHosts: parts.backchannelHosts }

  app.post('/application', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'registerApplication',
      act: 'grants',
      tags: ['applications'],
      summary: 'Register an application that people log in to through this server',
      description:
        'A public application has no secret and uses PKCE alone. This cannot be changed later.',
      body: Body(
        {
          name: Name,
          audience: Audience,
          redirect_uris: Fields.redirect_uris,
          post_logout_redirect_uris: Type.Optional(Fields.post_logout_redirect_uris),
          backchannel_logout_uri: Type.Optional(Fields.backchannel_logout_uri),
          requires_licence: Type.Optional(Fields.requires_licence),
          public: Type.Optional(Type.Boolean()),
          pkce: Type.Optional(Fields.pkce),
          access_token_seconds: Type.Optional(Fields.access_token_seconds),
        },
        {
          ...named('NewApplication'),
          examples: [
            {
              name: 'Laboratory',
              audience: 'https://lab.example.org',
              redirect_uris: ['https://lab.example.org/callback'],
            },
          ],
        },
      ),
      refuses: ['state_conflict', 'storage_limit'],
      response: {
        201: Type.Object(
          { ...ApplicationSchema.properties, client_secret: Type.Optional(Secret) },
          named('RegisteredApplication'),
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { body } = request
      const made = await registerApplication(
        sql,
        {
          name: body.name,
          audience: body.audience,
          redirect_uris: body.redirect_uris,
          post_logout_redirect_uris: body.post_logout_redirect_uris ?? [],
          backchannel_logout_uri: body.backchannel_logout_uri ?? null,
          requires_licence: body.requires_licence ?? true,
          public: body.public ?? false,
          pkce: body.pkce ?? 'required',
          access_token_seconds: body.access_token_seconds ?? 300,
        },
        { ...rules, actorId: caller.uuid },
      )
      return reply.code(201).header('cache-control', 'no-store').send(made)
    },
  })

  app.get('/application', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'listApplications',
      tags: ['applications'],
      summary: 'List the registered applications, oldest first',
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(ApplicationSchema) },
    },
    handler: async (request, reply) => {
      return answerPage(
        { request, reply },
        ({ after: [after], limit }) => listApplications(sql, { after, limit }),
        ({ uuid }) => [uuid],
      )
    },
  })

  app.get('/application/:id', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'getApplication',
      tags: ['applications'],
      summary: 'Read an application',
      params: Params,
      refuses: ['not_found'],
      response: { 200: ApplicationSchema },
    },
    handler: async (request) => {
      return findApplication(sql, request.params.id.toLowerCase())
    },
  })

  app.patch('/application/:id', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'changeApplication',
      act: 'grants',
      tags: ['applications'],
      summary: 'Change the given fields of an application',
      params: Params,
      body: Body(
        {
          name: Type.Optional(Name),
          audience: Type.Optional(Audience),
          redirect_uris: Type.Optional(Fields.redirect_uris),
          post_logout_redirect_uris: Type.Optional(Fields.post_logout_redirect_uris),
          backchannel_logout_uri: Type.Optional(Fields.backchannel_logout_uri),
          requires_licence: Type.Optional(Fields.requires_licence),
          pkce: Type.Optional(Fields.pkce),
          access_token_seconds: Type.Optional(Fields.access_token_seconds),
          if_updated_at: Type.Optional(IfUpdatedAt),
        },
        {
          ...named('ApplicationChange'),
          minProperties: 1,
          examples: [{ name: 'Laboratory of chemistry' }],
        },
      ),
      refuses: ['not_found', 'state_conflict', 'precondition_failed'],
      response: { 200: ApplicationSchema },
    },
    handler: async (request) => {
      const caller = callerOf(request)
      const { if_updated_at: ifUpdatedAt, ...change } = request.body
      return changeApplication(sql, {
        id: request.params.id.toLowerCase(),
        change,
        ifUpdatedAt,
        ...rules,
        actorId: caller.uuid,
      })
    },
  })

  app.delete('/application/:id', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'removeApplication',
      act: 'final',
      tags: ['applications'],
      summary: 'Remove an application; its tokens no longer count',
      params: Params,
      refuses: ['not_found', 'state_conflict'],
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      await removeApplication(sql, { id: request.params.id.toLowerCase(), actorId: caller.uuid })
      return reply.code(204).send(null)
    },
  })

  app.post('/application/:id/secret', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'rotateApplicationSecret',
      act: 'grants',
      tags: ['applications'],
      summary: 'Make a new secret; the old one stays valid for a day, or for `old_secret_seconds`',
      params: Params,
      body: Nullable(
        Body({
          old_secret_seconds: Type.Optional(
            Type.Integer({ minimum: 0, maximum: MAX_OLD_SECRET_SECONDS }),
          ),
        }),
        { examples: [{ old_secret_seconds: 3600 }] },
      ),
      refuses: ['not_found', 'state_conflict'],
      response: {
        201: Type.Object(
          { client_secret: Secret, old_secret_until: Instant },
          named('ApplicationSecret'),
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const made = await rotateSecret(sql, {
        id: request.params.id.toLowerCase(),
        oldSecretSeconds: request.body?.old_secret_seconds ?? OLD_SECRET_SECONDS,
        actorId: caller.uuid,
      })
      return reply.code(201).header('cache-control', 'no-store').send(made)
    },
  })
}
