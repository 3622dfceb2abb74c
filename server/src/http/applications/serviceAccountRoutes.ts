import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { SERVICE_SCOPES, type ServiceScope } from '../../clients/scopes.ts'
import {
  changeServiceAccount,
  createServiceAccount,
  listServiceAccounts,
  readServiceAccount,
  removeServiceAccount,
} from '../../clients/serviceAccounts.ts'
import { listServiceAudit } from '../../clients/serviceAudit.ts'
import { callerOf } from '../../edge/authenticate.ts'
import { named } from '../../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../../edge/page.ts'
import { Body, FilledLine, IfUpdatedAt, Instant, Nullable, Uuid } from '../../edge/schemas.ts'
import { writeOnce } from '../../edge/writeOnce.ts'
import type { Parts } from '../parts.ts'

const InstantText = Type.String({ format: 'date-time' })

const INPUT = {
  name: FilledLine({
    maxLength: 100,
    examples: ['Student register'],
  }),
  scopes: Type.Array(
    Type.Unsafe<ServiceScope>({ type: 'string', enum: Object.keys(SERVICE_SCOPES) }),
    { minItems: 1, maxItems: 20, description: 'no scope includes another' },
  ),
  licence_ids: Nullable(
    Type.Array(Uuid, {
      minItems: 1,
      maxItems: 100,
      description: 'the only licences that it may use; it cannot see others. null: all licences',
    }),
  ),
}

const ServiceAccountSchema = Type.Object(
  {
    uuid: Uuid,
    client_id: Uuid,
    ...INPUT,
    created_by: Uuid,
    created_at: Instant,
    updated_at: Nullable(Instant),
    last_used_at: Nullable(
      Type.Unsafe<Date>({
        type: 'string',
        format: 'date-time',
        description: 'when it last got an access token',
      }),
    ),
    disabled_at: Nullable(Instant),
    secrets: Type.Array(
      Type.Object(
        { secret_id: Uuid, created_at: InstantText, expires_at: Nullable(InstantText) },
        named('ServiceSecretDates'),
      ),
      { description: 'the secrets that count; their values are not shown' },
    ),
    keys: Type.Array(
      Type.Object({ kid: Type.String(), kty: Type.String(), created_at: InstantText }),
    ),
  },
  named('ServiceAccount'),
)

const AuditSchema = Type.Object(
  {
    uuid: Uuid,
    at: Instant,
    kind: Type.String({ examples: ['service_token_issued'] }),
    actor_id: Nullable(Uuid),
    user_id: Nullable(Uuid),
    address: Nullable(Type.String()),
    details: Type.Object({}, { additionalProperties: true }),
  },
  named('ServiceAuditEntry'),
)

const Params = Type.Object({ id: Uuid })

/** Service accounts, for platform admins. */
export const serviceAccountRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only },
) => {
  app.post('/service-account', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'createServiceAccount',
      act: 'grants',
      tags: ['machines'],
      summary: 'Create a service account; it can do nothing until it has a secret or a key',
      description:
        'With a secret or a key it gets access tokens, valid for five minutes, at the token endpoint (OAuth 2.0 client credentials). It is not a user: it never logs in, takes no licence seat, holds no ticket and is not a member. An account that is limited to some licences cannot have the scopes for owners.',
      body: Body(
        {
          name: INPUT.name,
          scopes: INPUT.scopes,
          licence_ids: Type.Optional(INPUT.licence_ids),
        },
        {
          ...named('NewServiceAccount'),
          examples: [{ name: 'Student register', scopes: ['licence:read', 'licence:manage'] }],
        },
      ),
      response: { 201: ServiceAccountSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const wish = { licence_ids: null, ...request.body }
      return { status: 201, body: await createServiceAccount(tx, { wish, actorId: caller.uuid }) }
    }),
  })

  app.get('/service-account', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'listServiceAccounts',
      tags: ['machines'],
      summary: 'List the service accounts, oldest first',
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(ServiceAccountSchema) },
    },
    handler: async (request, reply) => {
      return answerPage(
        { request, reply },
        ({ after: [afterId], limit }) => listServiceAccounts(sql, { afterId, limit }),
        ({ uuid }) => [uuid],
      )
    },
  })

  app.get('/service-account/:id', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'readServiceAccount',
      tags: ['machines'],
      summary: 'Read a service account',
      params: Params,
      refuses: ['not_found'],
      response: { 200: ServiceAccountSchema },
    },
    handler: async (request) => {
      return readServiceAccount(sql, request.params.id)
    },
  })

  app.patch('/service-account/:id', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'changeServiceAccount',
      act: 'grants',
      tags: ['machines'],
      summary: 'Change the given fields; they count from the next request on',
      description:
        'Disabling an account ends all its access tokens for good. Needs a fresh factor.',
      params: Params,
      body: Body(
        {
          name: Type.Optional(INPUT.name),
          scopes: Type.Optional(INPUT.scopes),
          licence_ids: Type.Optional(INPUT.licence_ids),
          disabled: Type.Optional(Type.Boolean()),
          if_updated_at: Type.Optional(IfUpdatedAt),
        },
        {
          ...named('ServiceAccountChange'),
          minProperties: 1,
          examples: [{ name: 'Register of students' }],
        },
      ),
      refuses: ['not_found', 'precondition_failed'],
      response: { 200: ServiceAccountSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const { if_updated_at: ifUpdatedAt, ...fields } = request.body
      const change = {
        accountId: request.params.id,
        change: fields,
        ifUpdatedAt,
        actorId: caller.uuid,
      }
      return { status: 200, body: await changeServiceAccount(tx, change) }
    }),
  })

  app.delete('/service-account/:id', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'removeServiceAccount',
      act: 'final',
      tags: ['machines'],
      summary: 'Remove a service account with its secrets, keys and tokens',
      params: Params,
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const accountId = request.params.id
      await removeServiceAccount(tx, { accountId, actorId: caller.uuid })
      return { status: 204, body: undefined }
    }),
  })

  app.get('/service-account/:id/audit', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'listServiceAccountAudit',
      tags: ['machines'],
      summary: 'List the audit log of a service account, newest first; also after it was removed',
      params: Params,
      querystring: Type.Object(PAGE_QUERY),
      refuses: ['not_found'],
      response: { 200: Page(AuditSchema) },
    },
    handler: async (request, reply) => {
      const accountId = request.params.id
      return answerPage(
        { request, reply },
        ({ after: [before], limit }) => listServiceAudit(sql, { accountId, before, limit }),
        ({ uuid }) => [uuid],
      )
    },
  })
}
