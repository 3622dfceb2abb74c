import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addToRoster } from '../catalogue/addToRoster.ts'
import { admitsByName } from '../catalogue/admitsByName.ts'
import { listDuties } from '../catalogue/listDuties.ts'
import { listRoster } from '../catalogue/listRoster.ts'
import { removeFromRoster } from '../catalogue/removeFromRoster.ts'
import { resolveUser } from '../catalogue/resolveUser.ts'
import { UUID } from '../db/ids.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { eventRightOf } from '../edge/ownership.ts'
import { answerPage, INSTANT_FIELD, PAGE_QUERY, Page } from '../edge/page.ts'
import {
  Body,
  Instant,
  Nullable,
  SearchText,
  Username,
  UsernameInPath,
  Uuid,
} from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { findUser } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import { cancelOnlyTicket } from '../tickets/cancelOnlyTicket.ts'
import { issueTicket } from '../tickets/issueTicket.ts'
import { type HolderRow, listHolders } from '../tickets/listHolders.ts'
import { EventSchema } from './eventRoutes.ts'
import type { Parts } from './parts.ts'
import { TicketSchema } from './ticketRoutes.ts'

const EventParams = Type.Object({ id: Uuid })
const EntryParams = Type.Object({ id: Uuid, username: UsernameInPath })

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

/** What agents see: HolderRow. Admins see all. */
const Holder = Type.Object(
  {
    user_id: Uuid,
    username: Username,
    name: Type.String(),
    ticket_id: Type.Optional(Uuid),
    status: Type.Optional(Type.String()),
    origin: Type.Optional(Type.String()),
    created_at: Type.Optional(Instant),
    validation_datetime: Type.Optional(Nullable(Instant)),
    inside: Type.Optional(Type.Boolean()),
  },
  named('TicketHolder'),
)

const REFERENCE = { username: Type.Optional(UsernameInPath), user_id: Type.Optional(Uuid) }

const UserReference = Body(REFERENCE, {
  ...named('UserReference'),
  minProperties: 1,
  maxProperties: 1,
  examples: [{ username: 'ada' }],
})

const Gift = Body(
  { ...REFERENCE, another: Type.Optional(Type.Boolean()) },
  { minProperties: 1, examples: [{ username: 'ada' }] },
)

const Duty = Type.Object(
  { event: EventSchema, role: Type.Enum(['event_admin', 'agent']) },
  named('Duty'),
)

const RosterQuery = Type.Object({
  query: Type.Optional(
    SearchText({ maxLength: 100, description: 'matches any part of a user name or name' }),
  ),
  ...PAGE_QUERY,
})

/** The people of an event: holders of tickets, agents and admins. */
export const rosterRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
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

  app.get('/event/:id/users', {
    onRequest: auth.signedIn,
    preHandler: only.eventStaff,
    schema: {
      operationId: 'listEventUsers',
      tags: ['events'],
      summary: 'List the live tickets and their holders; agents see only ids and names',
      description:
        'One line per ticket: a person with several tickets has several lines. Where the event lets people in by name, agents also see the ticket and whether it was used.',
      params: EventParams,
      querystring: RosterQuery,
      response: { 200: Page(Holder) },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const eventId = request.params.id
        const { query } = request
        const page = await answerPage(
          { request, reply },
          ({ after: [afterTicketId], limit }) =>
            listHolders(sql, { eventId, query: query.query, afterTicketId, limit }),
          (row) => [row.ticket_id],
        )
        if (eventRightOf(request) === 'admin') return page
        const asAgentsSee = (await admitsByName(sql, eventId)) ? namedTicket : nameOnly
        return { ...page, items: page.items.map(asAgentsSee) }
      },
      ({ query }) => query.query !== undefined,
    ),
  })

  app.post('/event/:id/users', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'addEventUser',
      act: 'reversible',
      tags: ['events'],
      summary: 'Issue a complimentary ticket, within capacity',
      description:
        'If the user already holds a live ticket for the event, the answer is 200 with that ticket. With `another` they get one more.',
      params: EventParams,
      body: Gift,
      refuses: ['sold_out', 'event_not_open'],
      response: {
        200: TicketSchema,
        201: TicketSchema,
      },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const eventId = request.params.id
      const userId = await resolveUser(tx, referenceOf(request.body))
      const { ticket, made } = await issueTicket(tx, {
        eventId,
        userId,
        actorId: caller.uuid,
        origin: 'COMPLIMENTARY',
        another: request.body.another ?? false,
      })
      return { status: made ? 201 : 200, body: ticket }
    }),
  })

  app.delete('/event/:id/users/:username', {
    onRequest: auth.signedIn,
    preHandler: [only.eventAdmin, only.freshFactor],
    schema: {
      operationId: 'removeEventUser',
      act: 'final',
      tags: ['events'],
      summary: 'Cancel the only ticket of a user',
      description:
        'If the user holds several live tickets, nothing is cancelled: `ticket_ambiguous` lists them in `ticket_ids`. Cancel one of them with DELETE /ticket/{id}.',
      params: EntryParams,
      refuses: ['ticket_ambiguous', 'state_conflict'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const { id: eventId, username } = request.params
      await cancelOnlyTicket(tx, { eventId, username, actorId: caller.uuid })
      return { status: 204, body: undefined }
    }),
  })

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

function nameOnly({ user_id, username, name }: HolderRow) {
  return { user_id, username, name }
}

/** What an agent needs to let the holder in by name. */
function namedTicket(row: HolderRow) {
  const { ticket_id, status, validation_datetime, inside } = row
  return { ...nameOnly(row), ticket_id, status, validation_datetime, inside }
}

function referenceOf({ username, user_id }: { username?: string; user_id?: string }) {
  if (username !== undefined && user_id === undefined) return { username }
  if (user_id !== undefined && username === undefined) return { user_id }
  throw new Refusal('malformed_input', 'Send exactly one of username and user_id.', {
    errors: [
      {
        path: '/username',
        code: 'exactly_one',
        reason: 'exactly one of username and user_id is required',
      },
    ],
  })
}
