import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { UUID } from '../../db/ids.ts'
import { actorOf } from '../../edge/actor.ts'
import { named } from '../../edge/nameSchemas.ts'
import { licenceOf } from '../../edge/ownership.ts'
import { answerPage, INSTANT_FIELD, PAGE_QUERY, Page } from '../../edge/page.ts'
import {
  Body,
  Instant,
  Line,
  Nullable,
  Username,
  UsernameInPath,
  Uuid,
} from '../../edge/schemas.ts'
import { writeOnce } from '../../edge/writeOnce.ts'
import { countLicenceSeats, listLicenceSeats } from '../../licenceSeats/listLicenceSeats.ts'
import { putOut } from '../../licenceSeats/putOut.ts'
import { listLine } from '../../licensing/listLine.ts'
import type { Parts } from '../parts.ts'
import { LicenceParams, MemberName } from './licenceSchemas.ts'

const Device = Type.Object(
  {
    device_name: Nullable(Type.String()),
    user_agent: Nullable(Type.String()),
    address: Type.String(),
    last_seen_at: Type.String({ format: 'date-time' }),
  },
  named('LicenceSeatDevice'),
)

const LicenceSeat = Type.Object(
  {
    licence_seat_id: Uuid,
    user_id: Uuid,
    username: Username,
    name: MemberName,
    since: Instant,
    last_seen_at: Nullable(Instant),
    devices: Type.Array(Device),
    borrowed_until: Nullable(Instant),
    free_at: Nullable(
      Type.Unsafe<Date>({
        type: 'string',
        format: 'date-time',
        description:
          'for a released licence seat that still counts: the latest time at which it becomes free',
      }),
    ),
  },
  named('LicenceSeat'),
)

const PlaceInLine = Type.Object(
  {
    position: Nullable(Type.Integer(), {
      description: 'counted from 1, as the person is told; null while a licence seat is offered',
    }),
    username: Username,
    name: MemberName,
    since: Instant,
    offered_until: Nullable(Instant),
  },
  named('PlaceInLine'),
)
/** Offered or not, since when, and who. */
const PLACE_CURSOR = [/^[01]$/, INSTANT_FIELD, UUID]

const LicenceSeatParams = Type.Object({ ...LicenceParams.properties, username: UsernameInPath })

/** The people who have a licence seat, for the admins of the licence. */
export const licenceSeatRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only },
) => {
  app.get('/licence/:id/licence-seat', {
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'listLicenceSeats',
      tags: ['licences'],
      summary: 'List who is in, since when and where',
      params: LicenceParams,
      querystring: Type.Object(PAGE_QUERY),
      response: {
        200: Page(LicenceSeat, { in_use: Type.Integer(), number_of_users: Type.Integer() }),
      },
    },
    handler: async (request, reply) => {
      const { licenceId } = licenceOf(request)
      const listed = await answerPage(
        { request, reply },
        ({ after: [afterId], limit }) => listLicenceSeats(sql, { licenceId, afterId, limit }),
        (row) => [row.licence_seat_id],
      )
      return { ...listed, ...(await countLicenceSeats(sql, licenceId)) }
    },
  })

  app.get('/licence/:id/line', {
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'listLine',
      tags: ['licences'],
      summary: 'List who waits in line for a licence seat, the first one first',
      params: LicenceParams,
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(PlaceInLine) },
    },
    handler: async (request, reply) => {
      const { licenceId } = licenceOf(request)
      return answerPage(
        { request, reply },
        ({ after, limit }) => listLine(sql, { licenceId, after, limit }),
        (row) => row.cursor,
        PLACE_CURSOR,
      )
    },
  })

  app.delete('/licence/:id/licence-seat/:username', {
    onRequest: auth.signedInOr('licence:manage'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'putOut',
      act: 'reversible',
      tags: ['licences'],
      summary: 'Put a person out, with a reason that is shown to them',
      params: LicenceSeatParams,
      body: Nullable(Body({ reason: Type.Optional(Line({ maxLength: 200 })) }), {
        examples: [{ reason: 'The course needs the licence seats until noon.' }],
      }),
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = actorOf(request)
      const { username } = request.params
      const { licenceId } = licenceOf(request)
      const note = request.body?.reason?.trim() || undefined
      await putOut(tx, { licenceId, username, actorId: caller.uuid, note })
      return { status: 204, body: undefined }
    }),
  })
}
