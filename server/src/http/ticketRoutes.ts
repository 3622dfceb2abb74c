import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { requireRight } from '../catalogue/requireRight.ts'
import { callerOf, requireSelf } from '../edge/authenticate.ts'
import { answerOnce } from '../edge/idempotency.ts'
import { DEFAULT_PAGE_SIZE, pageOf, readPage, UUID_FIELD } from '../edge/page.ts'
import { PICTURES, preferredForm, sendQr } from '../edge/picture.ts'
import {
  Body,
  Instant,
  Nullable,
  PAGE_QUERY,
  Page,
  problems,
  UsernameInPath,
  Uuid,
} from '../edge/schemas.ts'
import { findUser } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import { cancelOnlyTicket } from '../tickets/cancelOnlyTicket.ts'
import { cancelTicket } from '../tickets/cancelTicket.ts'
import { currentTicketCode } from '../tickets/currentTicketCode.ts'
import { issueTicket } from '../tickets/issueTicket.ts'
import { listTicketsOf } from '../tickets/listTicketsOf.ts'
import { readTicket } from '../tickets/readTicket.ts'
import { takeCredential } from '../tickets/takeCredential.ts'
import type { Parts } from './parts.ts'

export const TicketSchema = Type.Object({
  uuid: Uuid,
  event_id: Uuid,
  user_id: Uuid,
  status: Type.Enum(['PENDING', 'PAID', 'BOOKED', 'CONSUMED', 'EXPIRED', 'CANCELLED']),
  origin: Type.Enum(['REGISTRATION', 'COMPLIMENTARY']),
  created_at: Instant,
  payment_timestamp: Nullable(Instant),
  validation_datetime: Nullable(Instant),
  cancelled_at: Nullable(Instant),
  inside: Type.Boolean(),
  credential_created_at: Nullable(Instant),
})

const HeldTicket = Type.Object({
  ...TicketSchema.properties,
  event: Type.Object({
    uuid: Uuid,
    title: Type.String(),
    venue: Nullable(Type.String()),
    timezone: Type.String(),
    starts_at: Type.String({ format: 'date-time' }),
    ends_at: Nullable(Type.String({ format: 'date-time' })),
    doors_at: Nullable(Type.String({ format: 'date-time' })),
    status: Type.String(),
  }),
})

const CredentialSchema = Type.Object({
  ticket_id: Uuid,
  credential_id: Type.String({ examples: ['M6SC7N75YR3HGA9T'] }),
  secret: Type.String({ description: 'RFC 4648 base32, as authenticator apps take it' }),
  algorithm: Type.Enum(['SHA1', 'SHA256', 'SHA512']),
  digits: Type.Integer(),
  period: Type.Integer({ description: 'seconds' }),
  server_time: Instant,
  event_id: Uuid,
})

const UserParams = Type.Object({ username: UsernameInPath })
const TicketParams = Type.Object({ id: Uuid })

/** Registration, what one holds, and the credential that shows it. */
export const ticketRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, secrets } = parts

  app.get('/user/:username/events', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'listHeldTickets',
      tags: ['tickets'],
      summary: 'What I hold, the newest first',
      params: UserParams,
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(HeldTicket), ...problems(['unauthenticated', 'not_found']) },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { params, query } = request
      if (caller.role !== 'admin') requireSelf(caller, params.username)
      const { uuid } = await findUser(sql, { username: params.username })
      const size = query.page_size ?? DEFAULT_PAGE_SIZE
      const [before] = readPage(query.page, [UUID_FIELD]) ?? []
      const rows = await listTicketsOf(sql, { userId: uuid, before, limit: size + 1 })
      return pageOf({ request, reply }, { rows, size, cursor: (row) => [row.uuid] })
    },
  })

  app.post('/user/:username/events', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'register',
      tags: ['tickets'],
      summary: 'Register for a free event; again: 200, the same ticket',
      params: UserParams,
      body: Body({ event_id: Uuid }),
      response: {
        200: TicketSchema,
        201: TicketSchema,
        ...problems(
          [
            'unauthenticated',
            'not_found',
            'sold_out',
            'event_not_open',
            'idempotency_mismatch',
            'idempotency_running',
          ],
          { writes: true },
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      requireSelf(caller, request.params.username)
      const eventId = request.body.event_id
      await requireRight(sql, { eventId, caller, need: 'read' })
      return answerOnce(sql, { request, reply, caller }, async (tx) => {
        const { ticket, made } = await issueTicket(tx, {
          eventId,
          userId: caller.uuid,
          actorId: caller.uuid,
          origin: 'REGISTRATION',
        })
        return { status: made ? 201 : 200, body: ticket }
      })
    },
  })

  app.delete('/user/:username/events/:event_id', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'giveBack',
      tags: ['tickets'],
      summary: 'Give back the only place one holds and has not used; it is free for the next',
      description:
        'Of several live tickets none is chosen: `ticket_ambiguous` names them in `ticket_ids`, and DELETE /ticket/{id} gives one back.',
      params: Type.Object({ username: UsernameInPath, event_id: Uuid }),
      response: {
        204: Type.Null(),
        ...problems(
          [
            'unauthenticated',
            'not_found',
            'ticket_ambiguous',
            'state_conflict',
            'idempotency_mismatch',
            'idempotency_running',
          ],
          { writes: true },
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      requireSelf(caller, request.params.username)
      const eventId = request.params.event_id
      await answerOnce(sql, { request, reply, caller }, async (tx) => {
        const { uuid: actorId, username } = caller
        await cancelOnlyTicket(tx, { eventId, username, actorId })
        return { status: 204, body: undefined }
      })
    },
  })

  app.post('/ticket', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'takeCredential',
      tags: ['tickets'],
      summary: 'Take the credential of a ticket to this login',
      description:
        'The login session that has it is answered the same again (200). Another gets a new one when its login is not older than ten minutes, and the old one is revoked; from a login that is still live only with `replace`, three times a day at most.',
      body: Body(
        {
          event_id: Type.Optional(Uuid),
          ticket_id: Type.Optional(Uuid),
          replace: Type.Optional(Type.Boolean()),
        },
        { examples: [{ event_id: '0190a6c0-0000-7000-8000-000000000001' }] },
      ),
      response: {
        200: CredentialSchema,
        201: CredentialSchema,
        ...problems(
          [
            'unauthenticated',
            'not_found',
            'ticket_ambiguous',
            'credential_elsewhere',
            'fresh_factor_required',
            'credential_limit',
            'state_conflict',
          ],
          { writes: true },
        ),
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
      summary: 'One ticket, for its holder and the admins of its event',
      params: TicketParams,
      response: { 200: TicketSchema, ...problems(['unauthenticated', 'not_found']) },
    },
    handler: (request) =>
      readTicket(sql, { ticketId: request.params.id, caller: callerOf(request) }),
  })

  app.delete('/ticket/:id', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'cancelTicket',
      tags: ['tickets'],
      summary: 'Cancel a ticket that has not been used, for its holder and the admins of its event',
      description: 'Its place is free for the next. Cancelling it again changes nothing.',
      params: TicketParams,
      response: {
        204: Type.Null(),
        ...problems(
          [
            'unauthenticated',
            'not_found',
            'state_conflict',
            'idempotency_mismatch',
            'idempotency_running',
          ],
          { writes: true },
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const ticketId = request.params.id
      await readTicket(sql, { ticketId, caller })
      await answerOnce(sql, { request, reply, caller }, async (tx) => {
        await cancelTicket(tx, { ticketId, actorId: caller.uuid })
        return { status: 204, body: undefined }
      })
    },
  })

  app.get('/ticket/:id/qr', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'drawTicket',
      tags: ['tickets'],
      summary: 'The code of this moment, as PNG or SVG by `Accept`',
      description: 'Only for the login session that has the credential.',
      params: TicketParams,
      response: {
        200: Type.Unsafe<unknown>({ description: 'A QR code', content: PICTURES }),
        ...problems(['unauthenticated', 'not_found', 'credential_elsewhere', 'state_conflict']),
      },
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
  throw new Refusal('malformed_input', 'Say which ticket.', {
    errors: [{ path: '/event_id', reason: 'is required, or ticket_id; one of the two' }],
  })
}
