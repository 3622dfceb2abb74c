import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../edge/actor.ts'
import { named } from '../../edge/nameSchemas.ts'
import { licenceOf, refusing } from '../../edge/ownership.ts'
import { answerPage, LINK, PAGE_QUERY, PageBody } from '../../edge/page.ts'
import { Body, IfUpdatedAt, SearchText, Uuid } from '../../edge/schemas.ts'
import { writeOnceShowing } from '../../edge/writeOnce.ts'
import { changeLicence } from '../../licenceSeats/changeLicence.ts'
import { listLicences, listOwnLicences, readLicence } from '../../licensing/licences.ts'
import { createLicence } from '../../licensing/writeLicence.ts'
import { Refusal } from '../../refusal.ts'
import type { Parts } from '../parts.ts'
import {
  ChangedLicenceSchema,
  FIELDS,
  LicenceParams,
  LicenceSchema,
  MadeLicenceSchema,
  OPTIONAL_SETTINGS,
  OPTIONAL_WINDOW,
  OwnLicenceSchema,
} from './licenceSchemas.ts'

const MADE = { reads: 'licence:read', otherwise: ['uuid', 'serial', 'created_on'] } as const
const CHANGED = { reads: 'licence:read', otherwise: ['uuid', 'updated_at'] } as const

/** Who may not read who is in may not show it to the members either. */
const showsWhoIsIn = (body: object): boolean =>
  'tell_members_who_is_in' in body && body.tell_members_who_is_in === true

/** To accept for others is a decision of a person, with a fresh factor. */
const onlyOperator = refusing(['forbidden'], ({ machine, body }) => {
  const isAsked = typeof body === 'object' && body !== null && 'accept_for_members' in body
  if (machine && isAsked)
    throw new Refusal(
      'forbidden',
      'A service account cannot decide that the operator accepts for others. A platform admin can.',
    )
})

/** Licences: platform admins create and change them, and those who run them read them. */
export const licenceRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
  app.post('/licence', {
    onRequest: auth.signedInOr('licence:manage'),
    preHandler: [
      only.adminOrMachine,
      only.freshFactor,
      only.readerFor('licence:read', showsWhoIsIn),
      onlyOperator,
    ],
    schema: {
      operationId: 'createLicence',
      act: 'grants',
      tags: ['licences'],
      summary: 'Create a licence; it starts now unless `valid_from` says otherwise',
      description:
        'Give its end as `valid_to`, or as `duration` from its start. Needs a fresh factor. A service account without `licence:read` gets only the ids.',
      body: Body(
        {
          owner_id: Uuid,
          number_of_users: FIELDS.number_of_users,
          ...OPTIONAL_WINDOW,
          ...OPTIONAL_SETTINGS,
        },
        {
          ...named('NewLicence'),
          examples: [
            {
              owner_id: '0190a6c0-0000-7000-8000-000000000001',
              number_of_users: 20,
              duration: 'P1Y',
              title: 'Spectra',
            },
          ],
        },
      ),
      response: { 201: Type.Union([LicenceSchema, MadeLicenceSchema]) },
    },
    handler: writeOnceShowing(sql, MADE, async (tx, request) => {
      const caller = actorOf(request)
      const input = request.body
      return { status: 201, body: await createLicence(tx, { input, actorId: caller.uuid }) }
    }),
  })

  app.get('/licence', {
    onRequest: auth.signedInOr('licence:read'),
    schema: {
      operationId: 'listLicences',
      tags: ['licences'],
      summary:
        'List licences: all for a platform admin, else those that you run; with `mine=1` those that you are a member of, in short form',
      querystring: Type.Object({
        mine: Type.Optional(
          Type.Enum(['0', '1'], { description: '1: those that you are a member of' }),
        ),
        owner_id: Type.Optional(Uuid),
        application_id: Type.Optional({
          ...Uuid,
          description: 'those that open only this application',
        }),
        query: Type.Optional(
          SearchText({
            maxLength: 100,
            description: 'matches any part of a title, serial or affiliation',
          }),
        ),
        ...PAGE_QUERY,
      }),
      response: {
        200: Type.Union([PageBody(LicenceSchema), PageBody(OwnLicenceSchema)], { headers: LINK }),
      },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const caller = actorOf(request)
        const { mine, owner_id, application_id, query } = request.query
        if (mine === '1')
          return answerPage(
            { request, reply },
            ({ after: [afterId], limit }) =>
              listOwnLicences(sql, { userId: caller.uuid, afterId, limit }),
            (row) => [row.uuid],
          )
        return answerPage(
          { request, reply },
          ({ after: [afterId], limit }) =>
            listLicences(sql, {
              runBy: caller.role === 'admin' || caller.role === 'machine' ? undefined : caller.uuid,
              among: caller.licence_ids,
              ownerId: owner_id,
              applicationId: application_id,
              query,
              afterId,
              limit,
            }),
          (row) => [row.uuid],
        )
      },
      ({ query }) => query.query !== undefined,
    ),
  })

  app.get('/licence/:id', {
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'readLicence',
      tags: ['licences'],
      summary: 'Read a licence by its serial or its id',
      params: LicenceParams,
      response: { 200: LicenceSchema },
    },
    handler: async (request) => {
      const { licenceId } = licenceOf(request)
      return readLicence(sql, licenceId)
    },
  })

  app.patch('/licence/:id', {
    onRequest: auth.signedInOr('licence:manage'),
    preHandler: [
      only.adminOfLicences,
      only.freshFactor,
      only.readerFor('licence:read', showsWhoIsIn),
      onlyOperator,
    ],
    schema: {
      operationId: 'changeLicence',
      act: 'grants',
      tags: ['licences'],
      summary: 'Change the numbers, window, state or settings of a licence',
      description:
        'When the licence becomes inactive or suspended, or leaves its window, every login session under it ends and its licence seats are free at once. If fewer licence seats are left than are in use, nobody is evicted and nobody new comes in; with `on_shrink: evict_longest_idle`, the longest idle are evicted. An earlier end, or fewer days of staying logged in, shortens the login sessions under it. Needs a fresh factor. A service account without `licence:read` gets only the id, and when the licence last changed.',
      params: LicenceParams,
      body: Body(
        {
          number_of_users: Type.Optional(FIELDS.number_of_users),
          active: Type.Optional(FIELDS.active),
          suspended: Type.Optional(FIELDS.suspended),
          ...OPTIONAL_WINDOW,
          ...OPTIONAL_SETTINGS,
          if_updated_at: Type.Optional(IfUpdatedAt),
        },
        { ...named('LicenceChange'), examples: [{ number_of_users: 25 }] },
      ),
      refuses: ['precondition_failed'],
      response: { 200: Type.Union([LicenceSchema, ChangedLicenceSchema]) },
    },
    handler: writeOnceShowing(sql, CHANGED, async (tx, request) => {
      const caller = actorOf(request)
      const { licenceId } = licenceOf(request)
      const change = { licenceId, input: request.body, actorId: caller.uuid }
      return { status: 200, body: await changeLicence(tx, change) }
    }),
  })
}
