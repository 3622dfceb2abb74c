import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addToRoster } from '../catalogue/addToRoster.ts'
import { listRoster } from '../catalogue/listRoster.ts'
import { removeFromRoster } from '../catalogue/removeFromRoster.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, Page } from '../edge/page.ts'
import { Body, Instant, Username, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { EventParams } from './eventFields.ts'
import type { Parts } from './parts.ts'
import { EntryParams, REFERENCE, RosterQuery, referenceOf } from './rosterFields.ts'

const RosterEntry = Type.Object(
  {
    user_id: Uuid,
    username: Username,
    name: Type.String({
      description:
        "the full name for platform admins, and of people who have shown it at this event, with a ticket or by coming with a link; '' otherwise",
    }),
    created_at: Instant,
  },
  named('RosterEntry'),
)

const UserReference = Body(REFERENCE, {
  ...named('UserReference'),
  minProperties: 1,
  maxProperties: 1,
  examples: [{ username: 'ada' }],
})

/** The agents and admins of an event. */
export const rosterRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
  for (const role of ['agent', 'admin'] as const) {
    const Role = role === 'agent' ? 'Agent' : 'Admin'
    app.get(`/event/:id/${role}s`, {
      onRequest: auth.signedIn,
      preHandler: only.eventAdmin,
      schema: {
        operationId: `listEvent${Role}s`,
        tags: ['events'],
        summary: `List the ${role}s of an event`,
        params: EventParams,
        querystring: RosterQuery,
        response: { 200: Page(RosterEntry) },
      },
      handler: heavyReads.answer(
        async (request, reply) => {
          const eventId = request.params.id
          const wanted = {
            eventId,
            role,
            query: request.query.query,
            seesNames: seesNames(request),
          }
          return answerPage(
            { request, reply },
            ({ after: [afterUserId], limit }) => listRoster(sql, { ...wanted, afterUserId, limit }),
            (row) => [row.user_id],
          )
        },
        ({ query }) => query.query !== undefined,
      ),
    })

    app.post(`/event/:id/${role}s`, {
      onRequest: auth.signedIn,
      preHandler: [only.eventAdmin, only.freshFactor],
      schema: {
        operationId: `addEvent${Role}`,
        act: 'grants',
        tags: ['events'],
        summary: `Add a user to the ${role}s of an event; 200 if they are already there`,
        params: EventParams,
        body: UserReference,
        response: {
          200: RosterEntry,
          201: RosterEntry,
        },
      },
      handler: writeOnce(sql, async (tx, request) => {
        const caller = callerOf(request)
        const eventId = request.params.id
        const user = referenceOf(request.body)
        const { entry, added } = await addToRoster(tx, {
          eventId,
          role,
          user,
          actorId: caller.uuid,
          seesNames: seesNames(request),
        })
        return { status: added ? 201 : 200, body: entry }
      }),
    })

    app.delete(`/event/:id/${role}s/:username`, {
      onRequest: auth.signedIn,
      preHandler: [only.eventAdmin, only.freshFactor],
      schema: {
        operationId: `removeEvent${Role}`,
        act: 'grants',
        tags: ['events'],
        summary: `Remove a user from the ${role}s of an event`,
        params: EntryParams,
        refuses: role === 'admin' ? ['last_admin'] : [],
        response: { 204: Type.Null() },
      },
      handler: writeOnce(sql, async (tx, request) => {
        const caller = callerOf(request)
        const { id: eventId, username } = request.params
        await removeFromRoster(tx, { eventId, role, username, actorId: caller.uuid })
        return { status: 204, body: undefined }
      }),
    })
  }
}

function seesNames(request: FastifyRequest): boolean {
  return callerOf(request).role === 'admin'
}
