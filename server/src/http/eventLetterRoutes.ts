import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { Instant, Nullable } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { readEventLetter } from '../tickets/readEventLetter.ts'
import { sendEventLetter } from '../tickets/sendEventLetter.ts'
import { EventParams } from './eventFields.ts'
import type { Parts } from './parts.ts'

const EventLetter = Type.Object(
  {
    moved_at: Nullable(Instant, {
      description: 'when the time or the place last changed since the event was published',
    }),
    told_at: Nullable(Instant, {
      description: 'the same moment, if the holders were told of that change',
    }),
    holders: Type.Integer({
      description: 'how many people have an unused ticket from before the change',
    }),
  },
  named('EventLetter'),
)

/** Letters to the holders of the tickets of an event. */
export const eventLetterRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only } = parts

  app.get('/event/:id/letter', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'readEventLetter',
      tags: ['events'],
      summary: 'Read whether the holders of tickets were told of the last change of time or place',
      params: EventParams,
      response: { 200: EventLetter },
    },
    handler: (request) => readEventLetter(sql, request.params.id),
  })

  app.post('/event/:id/letter', {
    // Each change can be told once, but changes cost nothing.
    config: { rateLimit: { max: 5, windowSeconds: 300 } },
    onRequest: auth.signedIn,
    preHandler: [only.eventAdmin, only.freshFactor],
    schema: {
      operationId: 'sendEventLetter',
      act: 'final',
      tags: ['events'],
      summary: 'Tell the holders of tickets by letter that the time or the place has changed',
      description:
        'A change is told once: asking again sends nothing and answers the same. Each holder of an unused ticket from before the change gets one letter, in their language, with a calendar file. When an event is cancelled, its holders are told without being asked for.',
      params: EventParams,
      refuses: ['state_conflict'],
      response: { 200: EventLetter },
    },
    handler: writeOnce(sql, async (tx, request) => ({
      status: 200,
      body: await sendEventLetter(tx, {
        eventId: request.params.id,
        actorId: callerOf(request).uuid,
      }),
    })),
  })
}
