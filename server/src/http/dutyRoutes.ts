import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { listDuties } from '../catalogue/listDuties.ts'
import { UUID } from '../db/ids.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, INSTANT_FIELD, PAGE_QUERY, Page } from '../edge/page.ts'
import { UsernameInPath } from '../edge/schemas.ts'
import { findUser } from '../identity/users.ts'
import { EventSchema } from './eventRoutes.ts'
import type { Parts } from './parts.ts'

const Duty = Type.Object(
  { event: EventSchema, role: Type.Enum(['event_admin', 'agent']) },
  named('Duty'),
)

/** The events at which a person works. */
export const dutyRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth, only }) => {
  app.get('/user/:username/duties', {
    onRequest: auth.signedIn,
    preHandler: only.selfOrAdmin,
    schema: {
      operationId: 'listDuties',
      tags: ['events'],
      summary: 'List the events at which I am agent or admin, in any state, by start time',
      description: 'Events that are not over; with `past=1` those that are, the last one first.',
      params: Type.Object({ username: UsernameInPath }),
      querystring: Type.Object({
        past: Type.Optional(Type.Enum(['0', '1'])),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(Duty) },
    },
    handler: async (request, reply) => {
      const { params, query } = request
      const { uuid: userId } = await findUser(sql, { username: params.username })
      return answerPage(
        { request, reply },
        ({ after: [startsAt, uuid], limit }) =>
          listDuties(sql, {
            userId,
            isPast: query.past === '1',
            after: startsAt && uuid ? { starts_at: startsAt, uuid } : undefined,
            limit,
          }),
        ({ event }) => [event.starts_at.toISOString(), event.uuid],
        [INSTANT_FIELD, UUID],
      )
    },
  })
}
