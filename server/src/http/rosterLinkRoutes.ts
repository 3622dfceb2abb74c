import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { listRosterLinks } from '../catalogue/listRosterLinks.ts'
import { lookAtRosterLink } from '../catalogue/lookAtRosterLink.ts'
import { makeRosterLink } from '../catalogue/makeRosterLink.ts'
import { removeRosterLink } from '../catalogue/removeRosterLink.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { Body, Instant, Nullable, Opaque, Username, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { acceptRosterLink } from '../sales/acceptRosterLink.ts'
import type { Parts } from './parts.ts'

const MOST_USES = 1_000
const MOST_DAYS = 90
const USUAL_DAYS = 7

const Role = Type.Enum(['agent', 'event_admin', 'user'])
const Token = Opaque({
  minLength: 1,
  maxLength: 64,
  description: 'what follows the # of the link',
  examples: ['3q2-7wEi0vX9kYb5cGzT1mNhRfA'],
})
const TokenBody = Body({ token: Token }, { examples: [{ token: '3q2-7wEi0vX9kYb5cGzT1mNhRfA' }] })

const NewRosterLink = Type.Object(
  {
    uuid: Uuid,
    role: Role,
    token: Type.String({ description: 'shown only this once' }),
    url_path: Type.String({
      description: 'to be put behind the public address; no log gets what follows the #',
      examples: ['/join#3q2-7wEi0vX9kYb5cGzT1mNhRfA'],
    }),
    expires_at: Instant,
    uses_left: Type.Integer(),
  },
  named('NewRosterLink'),
)

const RosterLink = Type.Object(
  {
    uuid: Uuid,
    role: Role,
    invited_by: Username,
    created_at: Instant,
    expires_at: Instant,
    uses: Type.Integer({ description: 'how many people it is for' }),
    uses_left: Type.Integer({ description: '0: used up' }),
  },
  named('RosterLink'),
)

const RosterLinkShown = Type.Object(
  {
    event: Type.Object(
      {
        uuid: Uuid,
        title: Type.String(),
        venue: Nullable(Type.String()),
        timezone: Type.String(),
        starts_at: Type.String({ format: 'date-time' }),
      },
      named('EventOfRosterLink'),
    ),
    role: Role,
    invited_by: Username,
  },
  named('RosterLinkShown'),
)

/**
 * A token of 160 bits is not guessed at any rate. The limits only keep guessers from making work;
 * people behind one address may be a whole team at a venue.
 */
const LOOKS = { config: { rateLimit: { max: 300, spentBy: 'judged' } } } as const
const ACCEPTANCES = { config: { rateLimit: { max: 60, spentBy: 'judged' } } } as const

/** Links by which people put themselves on the roster of an event. */
export const rosterLinkRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only },
) => {
  // The token is shown once, so no answer is stored for an Idempotency-Key.
  app.post('/event/:id/roster-link', {
    onRequest: auth.signedIn,
    preHandler: [only.eventAdmin, only.freshFactorFor(givesRights)],
    schema: {
      operationId: 'makeRosterLink',
      act: 'grants',
      tags: ['events'],
      summary: 'Make a link that puts people on the roster, also those who sign up for it',
      description:
        'A person who accepts it becomes an agent or admin of the event, or gets a complimentary ticket (`user`). It counts while its maker may add people, until it is used up or expires, and while the event is neither cancelled nor over. Only links to tickets need no fresh code.',
      params: Type.Object({ id: Uuid }),
      body: Body(
        {
          role: Role,
          uses: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_USES, default: 1 })),
          valid_days: Type.Optional(
            Type.Integer({ minimum: 1, maximum: MOST_DAYS, default: USUAL_DAYS }),
          ),
        },
        { ...named('RosterLinkWish'), examples: [{ role: 'agent', uses: 12 }] },
      ),
      refuses: ['storage_limit'],
      response: { 201: NewRosterLink },
    },
    handler: async (request, reply) => {
      const { role, uses = 1, valid_days: validDays = USUAL_DAYS } = request.body
      const { uuid: actorId } = callerOf(request)
      const eventId = request.params.id
      const link = await makeRosterLink(sql, { eventId, role, uses, validDays, actorId })
      reply.code(201).header('cache-control', 'no-store')
      return { ...link, url_path: `/join#${link.token}` }
    },
  })

  app.get('/event/:id/roster-link', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'listRosterLinks',
      tags: ['events'],
      summary: 'List the links to the roster that count, or are used up, oldest first',
      params: Type.Object({ id: Uuid }),
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(RosterLink) },
    },
    handler: (request, reply) =>
      answerPage(
        { request, reply },
        ({ after: [afterId], limit }) =>
          listRosterLinks(sql, { eventId: request.params.id, afterId, limit }),
        (row) => [row.uuid],
      ),
  })

  app.delete('/roster-link/:id', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'removeRosterLink',
      act: 'reversible',
      tags: ['events'],
      summary: 'Remove a link, as an admin of its event; people who used it stay',
      params: Type.Object({ id: Uuid }),
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      await removeRosterLink(tx, { linkId: request.params.id, caller: callerOf(request) })
      return { status: 204, body: undefined }
    }),
  })

  app.post('/roster-link/look', {
    ...LOOKS,
    schema: {
      operationId: 'lookAtRosterLink',
      act: 'proof',
      tags: ['events'],
      summary: 'Read what a link to a roster is for, without a login',
      body: TokenBody,
      refuses: ['not_found'],
      response: { 200: RosterLinkShown },
    },
    handler: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return lookAtRosterLink(sql, request.body.token)
    },
  })

  app.post('/roster-link/acceptance', {
    ...ACCEPTANCES,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'acceptRosterLink',
      act: 'proof',
      tags: ['events'],
      summary: 'Go on the roster with a link; a person who is on it already costs no use',
      description:
        'Your name may then be seen by the admins of the event. Nobody uses one link twice: a person who was taken off the roster gets `state_conflict`.',
      body: TokenBody,
      refuses: ['not_found', 'state_conflict', 'sold_out'],
      response: {
        200: Type.Object({ event_id: Uuid, role: Role, ticket_id: Nullable(Uuid) }),
      },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { uuid: userId } = callerOf(request)
      return {
        status: 200,
        body: await acceptRosterLink(tx, { token: request.body.token, userId }),
      }
    }),
  })
}

/** Whether the link of a body gives a right, as adding somebody to a roster does. */
function givesRights(body: object): boolean {
  return Reflect.get(body, 'role') !== 'user'
}
