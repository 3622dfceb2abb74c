import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { bearersOf } from '../../edge/authorization.ts'
import { named } from '../../edge/nameSchemas.ts'
import { OWN_CORS } from '../../edge/ownCors.ts'
import { Body, Nullable, Uuid } from '../../edge/schemas.ts'
import { findHeldSession, type HeldSession } from '../../oidc/applicationToken.ts'
import { releaseHeld } from '../../oidc/releaseHeld.ts'
import { Refusal } from '../../refusal.ts'
import { OVER, outBecause, overBecause } from '../../sessions/overBecause.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findAskingApplication } from './authenticateApplication.ts'
import { FROM_APPLICATIONS } from './oidcAnswers.ts'

const WHO =
  'For the server of an application. It sends the access token that it got for the person (Bearer), or its client id and secret (Basic) with the `session_id`, which is the `sid` of its tokens.'

/** Neither is a cookie, so a request may come from any site. */
const security = [{ application_token: [] }, { client: [] }]

const SessionId = Type.Optional(Uuid)
/** An application names the login session where its token does not. */
const EXAMPLE = { examples: [{ session_id: '0190a6c0-0000-7000-8000-000000000001' }] }

/** What applications do with the licence seats of the people who are in. */
export const heldLicenceSeatRoutes: FastifyPluginAsyncTypebox<ApplicationParts> = async (
  app,
  parts,
) => {
  const { sql } = parts
  // A page of an application sends its token and no cookie, so any page may ask and read.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('access-control-allow-origin', '*')
    done()
  })
  for (const url of ['/licence-seat/heartbeat', '/licence-seat/release'])
    app.options(url, { ...OWN_CORS, schema: { hide: true } }, async (_request, reply) =>
      reply
        .code(204)
        .header('access-control-allow-headers', 'authorization, content-type')
        .header('access-control-max-age', '3600')
        .send(),
    )

  app.post('/licence-seat/heartbeat', {
    ...FROM_APPLICATIONS,
    schema: {
      operationId: 'renewLicenceSeat',
      act: 'proof',
      tags: ['applications'],
      security,
      summary:
        'Report that the person is still in: their login session and licence seat are in use',
      description: `${WHO} If the login session is over, the answer is 401 with the reason. If it no longer has the licence seat, the answer is 409.`,
      body: Nullable(Body({ session_id: SessionId }), EXAMPLE),
      refuses: ['unauthenticated', 'state_conflict'],
      response: {
        200: Type.Object(
          {
            live: Type.Literal(true),
            session_id: Uuid,
            user_id: Uuid,
            licence_id: Nullable(Uuid),
            licence_seat_id: Nullable(Uuid),
          },
          named('HeldLicenceSeat'),
        ),
      },
    },
    handler: async (request) => {
      const held = await requireLive(await findHeld(request, request.body?.session_id))
      if (held.unseen) await parts.prolongSession(held.sid)
      return {
        live: true as const,
        session_id: held.sid,
        user_id: held.user_id,
        licence_id: held.licence_id,
        licence_seat_id: held.licence_seat_id,
      }
    },
  })

  app.post('/licence-seat/release', {
    ...FROM_APPLICATIONS,
    schema: {
      operationId: 'letLicenceSeatGo',
      act: 'proof',
      tags: ['applications'],
      security,
      summary: 'Let a login session go: the application’s tokens of it no longer count',
      description: `${WHO} With \`end_session\` the login session itself ends and its licence seat is free, unless another application holds it. If the login session is already over, the call confirms that the application knows it.`,
      body: Nullable(
        Body({ session_id: SessionId, end_session: Type.Optional(Type.Boolean()) }),
        EXAMPLE,
      ),
      refuses: ['unauthenticated'],
      response: { 200: Type.Object({ session_ended: Type.Boolean() }) },
    },
    handler: async (request) => {
      const held = await findHeld(request, request.body?.session_id)
      return {
        session_ended: await releaseHeld(sql, {
          held,
          endSession: request.body?.end_session ?? false,
        }),
      }
    },
  })

  /**
   * @throws {Refusal} `unauthenticated` when the request shows nothing that counts, or the
   * application has already let go.
   */
  async function findHeld(request: FastifyRequest, sid: string | undefined): Promise<HeldSession> {
    const [token, second] = bearersOf(request)
    const isOne = token !== undefined && second === undefined
    const held = (isOne && (await findByToken(token))) || (await findBySecret(request, sid))
    if (!held) throw new Refusal('unauthenticated', OVER)
    return held
  }

  async function findByToken(token: string): Promise<HeldSession | undefined> {
    const claims = await parts.readApplicationToken(token)
    return claims && parts.findHeldSession(claims)
  }

  async function findBySecret(
    request: FastifyRequest,
    sid: string | undefined,
  ): Promise<HeldSession | undefined> {
    const application = await findAskingApplication(sql, request)
    if (!application || sid === undefined)
      throw new Refusal(
        'unauthenticated',
        'Send the access token of the person, or your client id and secret with the session_id.',
      )
    return findHeldSession(sql, { applicationId: application.uuid, sid })
  }

  /**
   * @throws {Refusal} `unauthenticated` with the reason when the login session is over,
   * `state_conflict` when it continues without the licence seat.
   */
  async function requireLive(held: HeldSession): Promise<HeldSession> {
    if (!held.is_live) throw await overBecause(sql, held.sid)
    if (!held.has_licence_seat)
      throw await outBecause(sql, { licenceId: held.entered_licence_id, userId: held.user_id })
    return held
  }
}
