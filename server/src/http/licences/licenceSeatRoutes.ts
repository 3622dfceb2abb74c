import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../edge/actor.ts'
import { answerOnce } from '../../edge/idempotency.ts'
import { DEFAULT_PAGE_SIZE, pageOf, readPage, UUID_FIELD } from '../../edge/page.ts'
import {
  Body,
  Instant,
  Line,
  Nullable,
  PAGE_QUERY,
  Page,
  problems,
  Username,
  UsernameInPath,
  Uuid,
} from '../../edge/schemas.ts'
import { countLicenceSeats, listLicenceSeats } from '../../licenceSeats/listLicenceSeats.ts'
import { putOut } from '../../licenceSeats/putOut.ts'
import { requireLicenceRight } from '../../licensing/licenceRight.ts'
import type { Parts } from '../parts.ts'
import { LicenceParams } from './licenceSchemas.ts'

const Device = Type.Object({
  device_name: Nullable(Type.String()),
  user_agent: Nullable(Type.String()),
  address: Type.String(),
  last_seen_at: Type.String({ format: 'date-time' }),
})

const LicenceSeat = Type.Object({
  licence_seat_id: Uuid,
  user_id: Uuid,
  username: Username,
  since: Instant,
  last_seen_at: Nullable(Instant),
  devices: Type.Array(Device),
  borrowed_until: Nullable(Instant),
  free_at: Nullable(
    Type.Unsafe<Date>({
      type: 'string',
      format: 'date-time',
      description: 'of a released licence seat that still counts: when it comes free at the latest',
    }),
  ),
})

const LicenceSeatParams = Type.Object({ ...LicenceParams.properties, username: UsernameInPath })

const MAY = ['unauthenticated', 'forbidden', 'not_found'] as const
const ONCE = ['idempotency_mismatch', 'idempotency_running'] as const

/** Who is in under a licence: for its admins. */
export const licenceSeatRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth }) => {
  app.get('/licence/:id/licence-seat', {
    onRequest: auth.signedInOr('licence:read'),
    schema: {
      operationId: 'listLicenceSeats',
      tags: ['licences'],
      summary: 'Who is in, since when and where',
      params: LicenceParams,
      querystring: Type.Object(PAGE_QUERY),
      response: {
        200: Type.Object({
          ...Page(LicenceSeat).properties,
          in_use: Type.Integer(),
          number_of_users: Type.Integer(),
        }),
        ...problems(MAY),
      },
    },
    handler: async (request, reply) => {
      const { licenceId } = await requireLicenceRight(sql, {
        licence: request.params.id,
        caller: actorOf(request),
      })
      const { page, page_size: size = DEFAULT_PAGE_SIZE } = request.query
      const [afterId] = readPage(page, [UUID_FIELD]) ?? []
      const rows = await listLicenceSeats(sql, { licenceId, afterId, limit: size + 1 })
      const counts = await countLicenceSeats(sql, licenceId)
      const listed = pageOf(
        { request, reply },
        { rows, size, cursor: (row) => [row.licence_seat_id] },
      )
      return { ...listed, ...counts }
    },
  })

  app.delete('/licence/:id/licence-seat/:username', {
    onRequest: auth.signedInOr('licence:manage'),
    schema: {
      operationId: 'putOut',
      tags: ['licences'],
      summary: 'Put a person out, with a reason that they are told',
      params: LicenceSeatParams,
      body: Nullable(Body({ reason: Type.Optional(Line({ maxLength: 200 })) }), {
        examples: [{ reason: 'The course needs the licence seats until noon.' }],
      }),
      response: { 204: Type.Null(), ...problems([...MAY, ...ONCE], { writes: true }) },
    },
    handler: async (request, reply) => {
      const caller = actorOf(request)
      const { id: licence, username } = request.params
      const { licenceId } = await requireLicenceRight(sql, { licence, caller })
      const note = request.body?.reason?.trim() || undefined
      await answerOnce(sql, { request, reply, caller }, async (tx) => {
        await putOut(tx, { licenceId, username, actorId: caller.uuid, note })
        return { status: 204, body: undefined }
      })
    },
  })
}
