import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { PICTURES, preferredForm, sendQr } from '../edge/picture.ts'
import { Body, Instant, Nullable, UsernameInPath, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { writeTogether } from '../edge/writeTogether.ts'
import { findUser } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import { cancelOnlyTicket } from '../sales/cancelOnlyTicket.ts'
import { cancelTicket } from '../sales/cancelTicket.ts'
import type { Claimed } from '../sales/claim.ts'
import { newRegistration } from '../sales/newRegistration.ts'
import { registeredTicket } from '../sales/registeredTicket.ts'
import { currentTicketCode } from '../tickets/currentTicketCode.ts'
import { listTicketsOf } from '../tickets/listTicketsOf.ts'
import { readTicket } from '../tickets/readTicket.ts'
import { takeCredential } from '../tickets/takeCredential.ts'
import { TICKET_ORIGINS, TICKET_STATUSES } from '../tickets/ticketColumns.ts'
import type { Parts } from './parts.ts'
import { UserParams } from './userFields.ts'

export const TicketSchema = Type.Object(
  {
    uuid: Uuid,
    event_id: Uuid,
    user_id: Nullable(Uuid, {
      description: 'null: sold at the door to somebody who is not named',
    }),
    status: Type.Enum([...TICKET_STATUSES]),
    origin: Type.Enum([...TICKET_ORIGINS]),
    product_name: Nullable(Type.String({ description: 'what it was sold as' })),
    created_at: Instant,
    payment_timestamp: Nullable(Instant),
    validation_datetime: Nullable(Instant),
    cancelled_at: Nullable(Instant),
    inside: Type.Boolean(),
    credential_created_at: Nullable(Instant),
  },
  named('Ticket'),
)

/** What a person needs to know about an event of which they hold something. */
export const EventOfTicket = Type.Object(
  {
    uuid: Uuid,
    title: Type.String(),
    venue: Nullable(Type.String()),
    venue_id: Nullable(Uuid),
    timezone: Type.String(),
    starts_at: Type.String({ format: 'date-time' }),
    ends_at: Type.String({ format: 'date-time' }),
    doors_at: Nullable(Type.String({ format: 'date-time' })),
    status: Type.String(),
  },
  named('EventOfTicket'),
)

const HeldTicket = Type.Object(
  {
    ...TicketSchema.properties,
    event: EventOfTicket,
  },
  named('HeldTicket'),
)

const CredentialSchema = Type.Object(
  {
    ticket_id: Uuid,
    credential_id: Type.String({ examples: ['M6SC7N75YR3HGA9T'] }),
    secret: Type.String({
      description: 'base32 (RFC 4648), the form that authenticator apps take',
    }),
    algorithm: Type.Enum(['SHA1', 'SHA256', 'SHA512']),
    digits: Type.Integer(),
    period: Type.Integer({ description: 'seconds' }),
    server_time: Instant,
    event_id: Uuid,
  },
  named('Credential'),
)

const TicketParams = Type.Object({ id: Uuid })

/** Registration, the tickets that a person holds, and the credentials that show them. */
export const ticketRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, secrets, claimPlaces } = parts

  app.get('/user/:username/events', {
    onRequest: auth.signedIn,
    preHandler: only.selfOrAdmin,
    schema: {
      operationId: 'listHeldTickets',
      tags: ['tickets'],
      summary: 'List the tickets that I hold for events that are not over, newest first',
      params: UserParams,
      querystring: Type.Object({
        past: Type.Optional(
          Type.Enum(['0', '1'], { description: '`1`: the tickets of events that are over' }),
        ),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(HeldTicket) },
    },
    handler: async (request, reply) => {
      const { params, query } = request
      const { uuid } = await findUser(sql, { username: params.username })
      const isPast = query.past === '1'
      return answerPage(
        { request, reply },
        ({ after: [before], limit }) => listTicketsOf(sql, { userId: uuid, isPast, before, limit }),
        (row) => [row.uuid],
      )
    },
  })

  app.post('/user/:username/events', {
    onRequest: auth.signedIn,
    preHandler: only.self,
    schema: {
      operationId: 'register',
      act: 'own',
      tags: ['tickets'],
      summary: 'Register for a free event; a repeat is answered 200 with the same ticket',
      params: UserParams,
      body: Body(
        { event_id: Uuid },
        { examples: [{ event_id: '0190a6c0-0000-7000-8000-000000000001' }] },
      ),
      refuses: ['not_found', 'sold_out', 'event_not_open', 'not_on_sale', 'limit_reached'],
      response: {
        200: TicketSchema,
        201: TicketSchema,
      },
    },
    handler: writeTogether(
      (request, once) => {
        const userId = callerOf(request).uuid
        return claimPlaces(newRegistration({ eventId: request.body.event_id, userId }), once)
      },
      (claimed: Claimed) => {
        const { ticket, made } = registeredTicket(claimed)
        return { status: made ? 201 : 200, body: ticket }
      },
    ),
  })

  app.delete('/user/:username/events/:event_id', {
    onRequest: auth.signedIn,
    preHandler: [only.self, only.freshFactor],
    schema: {
      operationId: 'giveBack',
      act: 'final',
      tags: ['tickets'],
      summary: 'Give back your only place at an event, if it is not used',
      description:
        'The place is free for the next person. If you hold several live tickets, nothing is cancelled: `ticket_ambiguous` lists them in `ticket_ids`. Cancel one of them with DELETE /ticket/{id}.',
      params: Type.Object({ username: UsernameInPath, event_id: Uuid }),
      refuses: ['ticket_ambiguous', 'state_conflict'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const eventId = request.params.event_id
      const { uuid: actorId, username } = caller
      await cancelOnlyTicket(tx, { eventId, username, actorId })
      return { status: 204, body: undefined }
    }),
  })

  app.post('/ticket', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'takeCredential',
      act: 'own',
      tags: ['tickets'],
      summary: 'Take the credential of a ticket to this login session',
      description:
        'The login session that has the credential gets the same one again (200). Another login session with a fresh factor gets a new credential, and the old one is revoked. If the other login session is still live, this needs `replace`, and is possible at most three times per day.',
      body: Body(
        {
          event_id: Type.Optional(Uuid),
          ticket_id: Type.Optional(Uuid),
          replace: Type.Optional(Type.Boolean()),
        },
        { examples: [{ event_id: '0190a6c0-0000-7000-8000-000000000001' }] },
      ),
      refuses: [
        'not_found',
        'ticket_ambiguous',
        'credential_elsewhere',
        'fresh_factor_required',
        'credential_limit',
        'state_conflict',
      ],
      response: {
        200: CredentialSchema,
        201: CredentialSchema,
      },
    },
    handler: async (request, reply) => {
      const { body } = request
      const { credential, made } = await takeCredential(sql, secrets, {
        caller: callerOf(request),
        ticket: ticketReference(body),
        replace: body.replace ?? false,
      })
      return reply
        .code(made ? 201 : 200)
        .header('cache-control', 'no-store')
        .send(credential)
    },
  })

  app.get('/ticket/:id', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'readTicket',
      tags: ['tickets'],
      summary: 'Read a ticket, as its holder or an admin of its event',
      params: TicketParams,
      refuses: ['not_found'],
      response: { 200: TicketSchema },
    },
    handler: (request) =>
      readTicket(sql, { ticketId: request.params.id, caller: callerOf(request) }),
  })

  app.delete('/ticket/:id', {
    onRequest: auth.signedIn,
    preHandler: [only.whoSeesTicket, only.freshFactor],
    schema: {
      operationId: 'cancelTicket',
      act: 'final',
      tags: ['tickets'],
      summary: 'Cancel an unused ticket, as its holder or an admin of its event',
      description: 'Its place is free for the next person. Cancelling it again changes nothing.',
      params: TicketParams,
      refuses: ['state_conflict'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const ticketId = request.params.id
      await cancelTicket(tx, { ticketId, actorId: caller.uuid })
      return { status: 204, body: undefined }
    }),
  })

  app.get('/ticket/:id/qr', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'drawTicket',
      tags: ['tickets'],
      summary: 'Draw the current code as PNG or SVG, as `Accept` prefers',
      description: 'Works only in the login session that has the credential.',
      params: TicketParams,
      refuses: ['not_found', 'credential_elsewhere', 'state_conflict'],
      response: { 200: Type.Unsafe<unknown>({ description: 'A QR code', content: PICTURES }) },
    },
    handler: async (request, reply) => {
      const text = await currentTicketCode(sql, secrets, {
        caller: callerOf(request),
        ticketId: request.params.id,
      })
      return sendQr(reply, { text, form: preferredForm(request, ['image/png', 'image/svg+xml']) })
    },
  })
}

function ticketReference(body: { event_id?: string; ticket_id?: string }) {
  if (body.ticket_id !== undefined && body.event_id === undefined)
    return { ticket_id: body.ticket_id }
  if (body.event_id !== undefined && body.ticket_id === undefined)
    return { event_id: body.event_id }
  throw new Refusal('malformed_input', 'Send exactly one of event_id and ticket_id.', {
    errors: [
      {
        path: '/event_id',
        code: 'exactly_one',
        reason: 'exactly one of event_id and ticket_id is required',
      },
    ],
  })
}
