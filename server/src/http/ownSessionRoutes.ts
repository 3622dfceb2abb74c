import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { account } from '../audit/actor.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { browserIdsOf } from '../edge/ownCookies.ts'
import { Body, Instant, Nullable, Uuid } from '../edge/schemas.ts'
import { giveUpWaiting } from '../licenceSeats/giveUpWaiting.ts'
import {
  claimLicenceSeatForSession,
  releaseOwnLicenceSeat,
} from '../licenceSeats/ownLicenceSeat.ts'
import { endOtherSessions } from '../login/endOtherSessions.ts'
import { Refusal } from '../refusal.ts'
import { endSessions } from '../sessions/endSession.ts'
import { listSessions } from '../sessions/listSessions.ts'
import { LicenceName, SEATS } from './loginRoutes.ts'
import type { Parts } from './parts.ts'

const Session = Type.Object(
  {
    uuid: Uuid,
    device_name: Nullable(Type.String()),
    user_agent: Nullable(Type.String()),
    address: Type.String(),
    created_at: Instant,
    last_seen_at: Instant,
    expires_at: Instant,
    current: Type.Boolean(),
    licence_id: Nullable(Uuid, { description: 'the licence of which it has a licence seat' }),
  },
  named('Session'),
)

/** The caller's live login sessions, and the licence seat of the current one. */
export const ownSessionRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, cookies } = parts

  app.post('/session/current/licence-seat', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'claimLicenceSeat',
      act: 'own',
      tags: ['sessions'],
      summary: 'Claim a licence seat for this login session',
      description:
        'Works like `licence` at login, without a new login. A caller who already has the licence seat keeps it. Access tokens name it from the next refresh on.',
      body: Body({ licence: LicenceName }, { examples: [{ licence: '7K2M-9QXV-B4TN-C8RD' }] }),
      refuses: [...SEATS, 'state_conflict'],
      response: { 200: Type.Object({ licence_id: Uuid, licence_seat_id: Uuid }) },
    },
    handler: async (request) => {
      const { uuid, sid } = callerOf(request)
      return claimLicenceSeatForSession(sql, {
        sid,
        userId: uuid,
        browserId: browserIdsOf(cookies.read(request))[0] ?? sid,
        licence: request.body.licence,
      })
    },
  })

  app.delete('/session/current/licence-seat', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'releaseLicenceSeat',
      act: 'own',
      tags: ['sessions'],
      summary: 'Release the licence seat and stay logged in',
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      await releaseOwnLicenceSeat(sql, callerOf(request).sid)
      return reply.code(204).send(null)
    },
  })

  app.delete('/session/current/licence-seat/place', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'leaveLicenceLine',
      act: 'own',
      tags: ['sessions'],
      summary: 'Leave the line of a licence',
      description:
        'Gives up your place, or the licence seat that is offered to you: the next one in line has the turn. Does nothing when you are not in line.',
      querystring: Type.Object({ licence: LicenceName }),
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const { uuid: userId } = callerOf(request)
      await giveUpWaiting(sql, { licence: request.query.licence, userId })
      return reply.code(204).send(null)
    },
  })

  app.get('/session', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'listSessions',
      tags: ['sessions'],
      summary: 'List your live login sessions, last seen first; at most 100',
      response: { 200: Type.Object({ items: Type.Array(Session), next_page: Type.Null() }) },
    },
    handler: async (request) => {
      const { uuid, sid } = callerOf(request)
      return { items: await listSessions(sql, { userId: uuid, currentSid: sid }), next_page: null }
    },
  })

  app.delete('/session/:id', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'endSession',
      act: 'own',
      tags: ['sessions'],
      summary: 'End one of your login sessions',
      params: Type.Object({ id: Uuid }),
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const { uuid } = callerOf(request)
      const ended = await sql.begin((tx) =>
        endSessions(tx, {
          userId: uuid,
          sid: request.params.id,
          actor: account(uuid),
          reason: 'revoked',
        }),
      )
      if (ended.length === 0)
        throw new Refusal('not_found', 'You have no live login session with this id.')
      return reply.code(204).send(null)
    },
  })

  app.delete('/session', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'endOtherSessions',
      act: 'own',
      tags: ['sessions'],
      summary: 'End all your other login sessions',
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const { uuid, sid } = callerOf(request)
      await endOtherSessions(sql, { userId: uuid, sid })
      return reply.code(204).send(null)
    },
  })
}
