import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../../edge/authenticate.ts'
import { named } from '../../edge/nameSchemas.ts'
import { OWN_CORS } from '../../edge/ownCors.ts'
import { licenceOf } from '../../edge/ownership.ts'
import { Body, Instant, Uuid } from '../../edge/schemas.ts'
import { writeOnce } from '../../edge/writeOnce.ts'
import { borrowLicenceSeat, returnLicenceSeat } from '../../licenceSeats/borrowLicenceSeat.ts'
import { makeLicenceFile } from '../../licensing/licenceFile.ts'
import { readLicenceJwks } from '../../licensing/licenceKeys.ts'
import { JwkSet } from '../jwkSet.ts'
import type { Parts } from '../parts.ts'
import { LicenceParams } from './licenceSchemas.ts'

const KEYS_MAX_AGE_SECONDS = 300

const Borrowed = Type.Object(
  {
    borrow_id: Uuid,
    licence_id: Uuid,
    licence_seat_id: Uuid,
    borrowed_until: Instant,
    jws: Type.String({
      description:
        'the same fields, signed with Ed25519 (RFC 7515 compact, `typ` tessera-borrow+jwt), for an application without network',
    }),
  },
  named('BorrowedLicenceSeat'),
)

/** What works without network: the licence file and borrowed licence seats. */
export const offlineRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, only } = parts

  app.get('/licence/:id/file', {
    onRequest: auth.signedIn,
    preHandler: [only.licenceAdmin, only.freshFactor],
    schema: {
      operationId: 'readLicenceFile',
      tags: ['licences'],
      summary: 'Read the signed licence file, which can be verified without network',
      description:
        'A JWS in its compact form (RFC 7515), signed with Ed25519, `typ` tessera-licence+jwt. The keys are at `/.well-known/licence-keys.json`. Needs a fresh factor. A file cannot be recalled.',
      params: LicenceParams,
      refuses: ['licence_not_valid'],
      response: {
        200: Type.Unsafe<string>({
          description: 'The signed licence file',
          content: { 'application/jose': { schema: { type: 'string' } } },
        }),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { licenceId } = licenceOf(request)
      const file = await makeLicenceFile(sql, keys, { licenceId, actorId: caller.uuid })
      return reply
        .type('application/jose')
        .header('content-disposition', `attachment; filename="${file.serial}.lic"`)
        .serializer(String)
        .send(`${file.jws}\n`)
    },
  })

  app.post('/session/current/borrow', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'borrowLicenceSeat',
      act: 'own',
      tags: ['licences'],
      summary: 'Borrow the licence seat of this login session, for use without network',
      description:
        'Borrows for at most `borrow_days` of the licence, and never past its end. The licence seat counts until it is returned or its time is over, even after a logout. Nobody can recall it.',
      body: Body({ days: Type.Integer({ minimum: 1, maximum: 90 }) }, { examples: [{ days: 7 }] }),
      refuses: ['forbidden', 'licence_not_valid', 'not_found', 'state_conflict'],
      response: { 201: Borrowed },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const { uuid, username, sid } = caller
      const { days } = request.body
      return {
        status: 201,
        body: await borrowLicenceSeat(tx, keys, { userId: uuid, username, sid, days }),
      }
    }),
  })

  app.post('/borrow/:id/return', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'returnLicenceSeat',
      act: 'own',
      tags: ['licences'],
      summary: 'Return a borrowed licence seat, from any of your login sessions',
      description:
        'The licence seat is free at once, unless a login session still uses it. Safe to repeat.',
      params: Type.Object({ id: Uuid }),
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      await returnLicenceSeat(sql, { borrowId: request.params.id, userId: callerOf(request).uuid })
      return reply.code(204).send(null)
    },
  })
}

/** Outside the base path, beside the keys of access tokens. */
export const licenceKeyRoutes: FastifyPluginAsyncTypebox<Pick<Parts, 'sql' | 'keys'>> = async (
  app,
  { sql, keys },
) => {
  app.get('/.well-known/licence-keys.json', {
    ...OWN_CORS,
    schema: {
      operationId: 'licenceKeys',
      tags: ['operation'],
      summary:
        'Read the Ed25519 keys that verify licence files and borrowed licence seats (RFC 7517, RFC 8037)',
      response: { 200: JwkSet },
    },
    handler: async (_request, reply) => {
      // A page of an application verifies its licence seat with them.
      reply.header('access-control-allow-origin', '*')
      reply.header('cache-control', `public, max-age=${KEYS_MAX_AGE_SECONDS}`)
      return readLicenceJwks(sql, keys.vault)
    },
  })
}
