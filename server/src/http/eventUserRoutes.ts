import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { admitsByName } from '../catalogue/admitsByName.ts'
import { resolveUser } from '../catalogue/resolveUser.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { eventRightOf } from '../edge/ownership.ts'
import { answerPage, Page } from '../edge/page.ts'
import { Body, Instant, Nullable, Username, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { cancelOnlyTicket } from '../sales/cancelOnlyTicket.ts'
import { giveTicket } from '../sales/giveTicket.ts'
import { giveTickets, MOST_GIFTS } from '../sales/giveTickets.ts'
import { type HolderRow, listHolders } from '../tickets/listHolders.ts'
import { EventParams } from './eventFields.ts'
import type { Parts } from './parts.ts'
import { EntryParams, REFERENCE, RosterQuery, referenceOf } from './rosterFields.ts'
import { TicketSchema } from './ticketRoutes.ts'

/** What agents see: HolderRow. Admins see all. */
const Holder = Type.Object(
  {
    user_id: Uuid,
    username: Username,
    name: Type.String(),
    ticket_id: Type.Optional(Uuid),
    status: Type.Optional(Type.String()),
    origin: Type.Optional(Type.String()),
    product_name: Type.Optional(Nullable(Type.String())),
    created_at: Type.Optional(Instant),
    validation_datetime: Type.Optional(Nullable(Instant)),
    inside: Type.Optional(Type.Boolean()),
  },
  named('TicketHolder'),
)

const Gift = Body(
  {
    ...REFERENCE,
    product_id: Type.Optional(Uuid),
    another: Type.Optional(Type.Boolean()),
  },
  { ...named('Gift'), minProperties: 1, examples: [{ username: 'ada' }] },
)

const Gifts = Body(
  {
    ...REFERENCE,
    product_id: Type.Optional(Uuid),
    count: Type.Integer({ minimum: 1, maximum: MOST_GIFTS }),
  },
  { ...named('Gifts'), minProperties: 2, examples: [{ username: 'ada', count: 4 }] },
)

/** The people who have tickets for an event. */
export const eventUserRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
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
      summary: 'Issue a complimentary ticket, within the capacity and the quotas',
      description:
        'Without `product_id` it is of no product, and takes a place of the event alone. With it it takes a place of the quotas of that product, too; neither its limit per person nor its sale window is asked. If the user already holds a live ticket for the event (of that product), the answer is 200 with that ticket. With `another` they get one more.',
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
      const { ticket, made } = await giveTicket(tx, {
        eventId,
        userId,
        actorId: caller.uuid,
        productId: request.body.product_id,
        another: request.body.another ?? false,
      })
      return { status: made ? 201 : 200, body: ticket }
    }),
  })

  app.post('/event/:id/gift', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'giveTickets',
      act: 'reversible',
      tags: ['events'],
      summary: 'Issue several complimentary tickets to a user, all or none',
      description: `From 1 to ${MOST_GIFTS} tickets, which are always new. Otherwise as \`addEventUser\`.`,
      params: EventParams,
      body: Gifts,
      refuses: ['sold_out', 'event_not_open', 'storage_limit'],
      response: { 201: Type.Object({ items: Type.Array(TicketSchema) }, named('GivenTickets')) },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { product_id: productId, count } = request.body
      const eventId = request.params.id
      const userId = await resolveUser(tx, referenceOf(request.body))
      const actorId = callerOf(request).uuid
      const items = await giveTickets(tx, { eventId, userId, actorId, productId, count })
      return { status: 201, body: { items } }
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
}

function nameOnly({ user_id, username, name }: HolderRow) {
  return { user_id, username, name }
}

/** What an agent needs to let the holder in by name. */
function namedTicket(row: HolderRow) {
  const { ticket_id, status, validation_datetime, inside } = row
  return { ...nameOnly(row), ticket_id, status, validation_datetime, inside }
}
