import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  addServiceKey,
  endServiceSecrets,
  makeServiceSecret,
  OLD_SECRET_SECONDS,
  removeServiceKey,
} from '../../clients/serviceCredentials.ts'
import { callerOf } from '../../edge/authenticate.ts'
import { named } from '../../edge/nameSchemas.ts'
import { Body, Instant, Opaque, Uuid } from '../../edge/schemas.ts'
import { FreeObject } from '../licences/ownerRoutes.ts'
import type { Parts } from '../parts.ts'

const MAX_OLD_SECRET_SECONDS = 30 * 24 * 60 * 60

const Params = Type.Object({ id: Uuid })
const KeyParams = Type.Object({ id: Uuid, kid: Opaque({ maxLength: 128 }) })
const KeySchema = Type.Object(
  {
    kid: Type.String(),
    public_jwk: Type.Object({}, { additionalProperties: Type.String() }),
    created_at: Instant,
  },
  named('ServiceKey'),
)

/**
 * How machines authenticate. A secret made here is shown once, so no answer is stored for an
 * Idempotency-Key.
 */
export const serviceCredentialRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only },
) => {
  app.post('/service-account/:id/secret', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'makeServiceAccountSecret',
      act: 'grants',
      tags: ['machines'],
      summary: 'Make a new secret, shown only once; the earlier ones end after a day, or as asked',
      description:
        'Needs a fresh factor. With `old_ends_in_seconds: 0` the access tokens of the account end, too.',
      params: Params,
      body: Type.Union(
        [
          Body({
            old_ends_in_seconds: Type.Optional(
              Type.Integer({ minimum: 0, maximum: MAX_OLD_SECRET_SECONDS, default: 86_400 }),
            ),
          }),
          Type.Null(),
        ],
        { examples: [{ old_ends_in_seconds: 3600 }] },
      ),
      refuses: ['not_found', 'state_conflict'],
      response: {
        201: Type.Object(
          {
            client_id: Uuid,
            client_secret: Type.String({ description: 'shown only this once' }),
            secret_id: Uuid,
            created_at: Instant,
            old_end_at: Instant,
          },
          named('ServiceSecret'),
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const made = await makeServiceSecret(sql, {
        accountId: request.params.id,
        actorId: caller.uuid,
        oldEndInSeconds: request.body?.old_ends_in_seconds ?? OLD_SECRET_SECONDS,
      })
      return reply.code(201).header('cache-control', 'no-store').send(made)
    },
  })

  app.delete('/service-account/:id/secret', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'endServiceAccountSecrets',
      act: 'final',
      tags: ['machines'],
      summary:
        'End all secrets and access tokens of an account at once, for an account that has keys',
      params: Params,
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      await endServiceSecrets(sql, { accountId: request.params.id, actorId: caller.uuid })
      return reply.code(204).send(null)
    },
  })

  app.post('/service-account/:id/key', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'addServiceAccountKey',
      act: 'grants',
      tags: ['machines'],
      summary: 'Add a public key for the assertions that the account signs (private_key_jwt)',
      description:
        'RSA with at least 2048 bits, EC P-256, or Ed25519. A key with private members is refused. Without `kid`, the key is named by its thumbprint (RFC 7638). Needs a fresh factor. An assertion (RFC 7523) has the client id as `iss` and `sub`, the issuer or the token endpoint as `aud`, and a `jti` that counts once. It expires within five minutes.',
      params: Params,
      body: Body(
        { jwk: FreeObject('a public JWK (RFC 7517)') },
        {
          examples: [
            {
              jwk: {
                kty: 'OKP',
                crv: 'Ed25519',
                x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
              },
            },
          ],
        },
      ),
      refuses: ['not_found', 'state_conflict'],
      response: { 201: KeySchema },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const key = await addServiceKey(sql, {
        accountId: request.params.id,
        actorId: caller.uuid,
        jwk: request.body.jwk,
      })
      return reply.code(201).send(key)
    },
  })

  app.delete('/service-account/:id/key/:kid', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'removeServiceAccountKey',
      act: 'final',
      tags: ['machines'],
      summary: 'Remove a key; the access tokens of the account end with it',
      params: KeyParams,
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { id: accountId, kid } = request.params
      await removeServiceKey(sql, { accountId, actorId: caller.uuid, kid })
      return reply.code(204).send(null)
    },
  })
}
