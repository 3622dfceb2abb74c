import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { changeEvent } from '../catalogue/changeEvent.ts'
import { createEvent } from '../catalogue/createEvent.ts'
import { EVENT_STATUSES } from '../catalogue/eventColumns.ts'
import { listEvents } from '../catalogue/listEvents.ts'
import { publishEvent } from '../catalogue/publishEvent.ts'
import { readEvent } from '../catalogue/readEvent.ts'
import { UUID } from '../db/ids.ts'
import { callerOf, visitorOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, INSTANT_FIELD, PAGE_QUERY, Page } from '../edge/page.ts'
import {
  Body,
  FilledLine,
  Instant,
  InstantText,
  Judged,
  Line,
  Lines,
  Nullable,
  SearchText,
  Uuid,
} from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { writeCalendar } from '../mail/writeCalendar.ts'
import { Refusal } from '../refusal.ts'
import { cancelEvent } from '../tickets/cancelEvent.ts'
import { readPlace } from '../venues/readPlace.ts'
import { EventParams } from './eventFields.ts'
import { Money } from './moneyFields.ts'
import type { Parts } from './parts.ts'

const TotpAlgorithm = Type.Enum(['SHA1', 'SHA256', 'SHA512'])
const TotpDigits = Type.Union([Type.Literal(6), Type.Literal(8)])
const TotpPeriod = Type.Union([Type.Literal(15), Type.Literal(30), Type.Literal(60)])

export const EventSchema = Type.Object(
  {
    uuid: Uuid,
    title: Type.String(),
    description: Type.String(),
    venue: Nullable(Type.String(), { description: 'the name of the venue' }),
    venue_id: Nullable(Uuid),
    seller_id: Uuid,
    timezone: Type.String(),
    starts_at: Instant,
    ends_at: Instant,
    doors_at: Nullable(Instant),
    capacity: Type.Integer(),
    registered: Type.Integer({ description: 'the number of taken places' }),
    price_from: Nullable(Money, {
      description: 'the lowest price of what is or will be on sale; null when nothing is',
    }),
    status: Type.Enum([...EVENT_STATUSES]),
    reentry: Type.Boolean(),
    admission_by_name: Type.Boolean({
      description: 'whether its agents may let people in by name, without a code',
    }),
    totp: Type.Object(
      {
        algorithm: TotpAlgorithm,
        digits: Type.Integer(),
        period: Type.Integer({ description: 'seconds' }),
      },
      named('TotpSetting'),
    ),
    picture: Nullable(
      Type.Object({ etag: Type.String({ description: 'changes with the picture' }) }),
      { description: 'read it at `/event/{id}/picture`' },
    ),
    created_at: Instant,
    updated_at: Nullable(Instant),
  },
  named('Event'),
)

const Title = FilledLine({
  minLength: 1,
  maxLength: 200,
  examples: ['Midsummer concert'],
})
const Description = Lines({ maxLength: 10_000 })
const Capacity = Type.Integer({ minimum: 0, maximum: 10_000_000, examples: [300] })
const OPTIONAL_OF_EVENT = {
  ends_at: Type.Optional(
    Nullable(
      Type.String({
        ...InstantText,
        description:
          'nobody registers or is admitted after it; if absent or null, 24 hours after the start',
      }),
    ),
  ),
  doors_at: Type.Optional(
    Nullable(
      Type.String({
        ...InstantText,
        description:
          'nobody is admitted before this time; if absent, people are admitted at any time',
      }),
    ),
  ),
  timezone: Type.Optional(
    Judged({
      maxLength: 64,
      description:
        'an IANA name, for showing times; by default that of the venue in `venue_id`, or UTC',
      examples: ['Europe/Copenhagen'],
    }),
  ),
  seller_id: Type.Optional(Uuid),
  venue_id: Type.Optional(
    Nullable(Uuid, { description: 'any venue; null: the place is not known yet' }),
  ),
  venue: Type.Optional(
    Nullable(Line({ maxLength: 200 }), {
      description:
        'instead of `venue_id`: the name of a venue that you run, which is made if there is none',
    }),
  ),
  reentry: Type.Optional(Type.Boolean({ description: 'whether people may leave and come back' })),
  admission_by_name: Type.Optional(
    Type.Boolean({
      description: 'whether agents may let people in by name, without a code; false by default',
    }),
  ),
  totp: Type.Optional(
    Body(
      {
        algorithm: Type.Optional(TotpAlgorithm),
        digits: Type.Optional(TotpDigits),
        period: Type.Optional(TotpPeriod),
      },
      named('TotpSettingChange'),
    ),
  ),
}

/** Lists per minute, for each user or address. A search is expensive, and anybody may call it. */
const LISTS_PER_MINUTE = 600

/** Create, change, publish, cancel, list and read events. */
export const eventRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, only, heavyReads } = parts

  app.get('/event/list', {
    config: { rateLimit: { max: LISTS_PER_MINUTE } },
    onRequest: auth.anyone,
    schema: {
      operationId: 'listEvents',
      tags: ['events'],
      summary:
        'List published events that are not over, by start time; with `mine=1`, your events in any state',
      description:
        'With `all=1` a platform admin lists the events of everybody, in any state; for everybody else that is 403.',
      querystring: Type.Object({
        query: Type.Optional(
          SearchText({ maxLength: 80, description: 'matches any part of the title or the place' }),
        ),
        title: Type.Optional(
          SearchText({ maxLength: 80, description: 'matches any part of the title' }),
        ),
        from: Type.Optional(InstantText),
        to: Type.Optional(InstantText),
        mine: Type.Optional(Type.Enum(['0', '1'])),
        all: Type.Optional(Type.Enum(['0', '1'])),
        past: Type.Optional(
          Type.Enum(['0', '1'], {
            description: '`1`: the events that are over, the last one first',
          }),
        ),
        ...PAGE_QUERY,
      }),
      refuses: ['forbidden'],
      response: { 200: Page(EventSchema) },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const { query } = request
        const visitor = visitorOf(request)
        const [isMine, isAll] = [query.mine === '1', query.all === '1']
        if ((isMine || isAll) && !visitor)
          throw new Refusal('unauthenticated', 'Log in to list your own events.')
        if (isAll && visitor?.role !== 'admin')
          throw new Refusal(
            'forbidden',
            'Only a platform admin may list the events of everybody. Leave out all=1.',
          )
        return answerPage(
          { request, reply },
          ({ after: [startsAt, uuid], limit }) =>
            listEvents(sql, {
              query: query.query,
              title: query.title,
              from: query.from,
              to: query.to,
              mineOf: isMine ? visitor?.uuid : undefined,
              inAnyState: isAll,
              isPast: query.past === '1',
              after: startsAt && uuid ? { starts_at: startsAt, uuid } : undefined,
              limit,
            }),
          (last) => [last.starts_at.toISOString(), last.uuid],
          [INSTANT_FIELD, UUID],
        )
      },
      // A list without a search reads only the rows that it answers.
      ({ query }) => query.query !== undefined || query.title !== undefined,
    ),
  })

  app.post('/event', {
    onRequest: auth.signedIn,
    preHandler: only.organiser,
    schema: {
      operationId: 'createEvent',
      act: 'reversible',
      tags: ['events'],
      summary: 'Create an event as a draft; its creator becomes its admin',
      description:
        'Its tickets are sold by the seller in `seller_id`: one of which you are an admin, or the oldest one. By default the one of which you are an admin, if it is exactly one, or else the oldest one.',
      body: Body(
        {
          title: Title,
          description: Description,
          starts_at: InstantText,
          capacity: Capacity,
          ...OPTIONAL_OF_EVENT,
        },
        {
          ...named('NewEvent'),
          examples: [
            {
              title: 'Midsummer concert',
              description: 'On the lawn.',
              starts_at: '2027-06-23T18:00:00Z',
              capacity: 300,
            },
          ],
        },
      ),
      response: { 201: EventSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      return {
        status: 201,
        body: await createEvent(tx, { input: request.body, creatorId: caller.uuid }),
      }
    }),
  })

  app.get('/event/:id', {
    onRequest: auth.anyone,
    preHandler: only.whoSeesEvent,
    schema: {
      operationId: 'readEvent',
      tags: ['events'],
      summary: 'Read an event',
      params: EventParams,
      response: { 200: EventSchema },
    },
    handler: (request) => readEvent(sql, request.params.id),
  })

  app.get('/event/:id/calendar', {
    onRequest: auth.anyone,
    preHandler: only.whoSeesEvent,
    schema: {
      operationId: 'readEventCalendar',
      tags: ['events'],
      summary: 'Read an event as a calendar file (RFC 5545)',
      params: EventParams,
      response: {
        200: {
          description: 'A calendar with one entry; its times are in UTC',
          content: { 'text/calendar': { schema: Type.String() } },
        },
      },
    },
    handler: async (request, reply) => {
      const event = await readEvent(sql, request.params.id)
      const venue = await readPlace(sql, event.venue_id)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="event.ics"')
        .serializer(String)
        .send(writeCalendar({ ...event, venue }, keys.issuer))
    },
  })

  app.patch('/event/:id', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'changeEvent',
      act: 'reversible',
      tags: ['events'],
      summary: 'Change an event',
      description:
        'Absent fields stay unchanged. If the capacity becomes lower than the number of taken places, nobody loses a place and nobody gets a new one. The seller can change while the event is a draft.',
      params: EventParams,
      body: Body(
        {
          title: Type.Optional(Title),
          description: Type.Optional(Description),
          starts_at: Type.Optional(InstantText),
          capacity: Type.Optional(Capacity),
          ...OPTIONAL_OF_EVENT,
        },
        { ...named('EventChange'), examples: [{ title: 'Midsummer concert', capacity: 400 }] },
      ),
      refuses: ['totp_setting_frozen', 'state_conflict'],
      response: { 200: EventSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const eventId = request.params.id
      return {
        status: 200,
        body: await changeEvent(tx, { eventId, input: request.body, actorId: caller.uuid }),
      }
    }),
  })

  const turns = { publish: publishEvent, cancel: cancelEvent } as const
  for (const turn of ['publish', 'cancel'] as const)
    app.post(`/event/:id/${turn}`, {
      onRequest: auth.signedIn,
      preHandler: [only.eventAdmin, only.freshFactor],
      schema: {
        operationId: `${turn}Event`,
        act: 'final',
        tags: ['events'],
        summary:
          turn === 'publish' ? 'Make an event public' : 'Cancel an event and its unused tickets',
        params: EventParams,
        // A cancelled event stays cancelled, so cancelling is safe to repeat.
        refuses: turn === 'publish' ? ['state_conflict'] : [],
        response: { 200: EventSchema },
      },
      handler: writeOnce(sql, async (tx, request) => {
        const caller = callerOf(request)
        const eventId = request.params.id
        return { status: 200, body: await turns[turn](tx, { eventId, actorId: caller.uuid }) }
      }),
    })
}
