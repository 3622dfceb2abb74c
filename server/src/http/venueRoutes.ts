import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { changeVenueOfEvents } from '../catalogue/changeVenueOfEvents.ts'
import { callerOf, visitorOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { Body, IfUpdatedAt, Instant, SearchText, UsernameInPath } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { findUserId } from '../identity/users.ts'
import { Refusal } from '../refusal.ts'
import { createVenue } from '../venues/createVenue.ts'
import { listEnabledVenues } from '../venues/listEnabledVenues.ts'
import { listVenues } from '../venues/listVenues.ts'
import { readVenue } from '../venues/readVenue.ts'
import type { Parts } from './parts.ts'
import { VENUE, VenueParams, VenueSchema } from './venueFields.ts'

/** Lists per minute, for each user or address, as for events. */
const LISTS_PER_MINUTE = 600

const EnabledVenue = Type.Object({ venue: VenueSchema, enabled_at: Instant }, named('EnabledVenue'))

/** Create, change, list and read venues. */
export const venueRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
  app.post('/venue', {
    onRequest: auth.signedIn,
    preHandler: only.organiser,
    schema: {
      operationId: 'createVenue',
      act: 'reversible',
      tags: ['venues'],
      summary: 'Create a venue; its creator becomes its admin, and everybody sees it',
      body: Body(
        {
          name: VENUE.name,
          timezone: VENUE.timezone,
          address: Type.Optional(VENUE.address),
          gates: Type.Optional(VENUE.gates),
        },
        {
          ...named('NewVenue'),
          examples: [
            {
              name: 'The Old Mill',
              address: 'Mill Street 4, 8000 Aarhus C',
              timezone: 'Europe/Copenhagen',
              gates: ['North', 'South'],
            },
          ],
        },
      ),
      response: { 201: VenueSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const venue = {
        input: request.body,
        creatorId: callerOf(request).uuid,
        isPublic: true,
      }
      return { status: 201, body: await createVenue(tx, venue) }
    }),
  })

  app.get('/venue', {
    config: { rateLimit: { max: LISTS_PER_MINUTE } },
    onRequest: auth.anyone,
    schema: {
      operationId: 'listVenues',
      tags: ['venues'],
      summary: 'List venues; with `mine=1`, those of which you are an admin',
      description:
        'A venue that was made from the place of a draft is seen by its admins, by those who work at the event and by platform admins, until one of its events is published.',
      querystring: Type.Object({
        query: Type.Optional(
          SearchText({ maxLength: 80, description: 'matches any part of the name or the address' }),
        ),
        mine: Type.Optional(Type.Enum(['0', '1'])),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(VenueSchema) },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const { query, mine } = request.query
        const userId = visitorOf(request)?.uuid ?? null
        const mineOnly = mine === '1'
        if (mineOnly && userId === null)
          throw new Refusal('unauthenticated', 'Log in to list your own venues.')
        return answerPage(
          { request, reply },
          ({ after: [afterId], limit }) =>
            listVenues(sql, { query, userId, mineOnly, afterId, limit }),
          ({ uuid }) => [uuid],
        )
      },
      ({ query }) => query.query !== undefined,
    ),
  })

  app.get('/venue/:id', {
    onRequest: auth.anyone,
    preHandler: only.whoSeesVenue,
    schema: {
      operationId: 'readVenue',
      tags: ['venues'],
      summary: 'Read a venue',
      params: VenueParams,
      response: { 200: VenueSchema },
    },
    handler: (request) => readVenue(sql, request.params.id),
  })

  app.patch('/venue/:id', {
    onRequest: auth.signedIn,
    preHandler: only.venueAdmin,
    schema: {
      operationId: 'changeVenue',
      act: 'reversible',
      tags: ['venues'],
      summary: 'Change a venue; `gates` are replaced as a whole',
      description: 'Absent fields stay unchanged. Its events keep their own time zones.',
      params: VenueParams,
      body: Body(
        {
          name: Type.Optional(VENUE.name),
          timezone: Type.Optional(VENUE.timezone),
          address: Type.Optional(VENUE.address),
          gates: Type.Optional(VENUE.gates),
          if_updated_at: Type.Optional(IfUpdatedAt),
        },
        { ...named('VenueChange'), examples: [{ gates: ['North', 'South', 'Stage door'] }] },
      ),
      refuses: ['precondition_failed'],
      response: { 200: VenueSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const change = {
        venueId: request.params.id,
        input: request.body,
        actorId: callerOf(request).uuid,
      }
      return { status: 200, body: await changeVenueOfEvents(tx, change) }
    }),
  })

  app.get('/user/:username/venues', {
    onRequest: auth.signedIn,
    preHandler: only.selfOrAdmin,
    schema: {
      operationId: 'listEnabledVenues',
      tags: ['venues'],
      summary: 'List the venues that are enabled for a user: where they have claimed a place',
      params: Type.Object({ username: UsernameInPath }),
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(EnabledVenue) },
    },
    handler: async (request, reply) => {
      const userId = await findUserId(sql, request.params.username)
      return answerPage(
        { request, reply },
        ({ after: [afterId], limit }) => listEnabledVenues(sql, { userId, afterId, limit }),
        ({ venue }) => [venue.uuid],
      )
    },
  })
}
