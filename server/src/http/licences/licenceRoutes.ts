import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../edge/actor.ts'
import { licenceOf } from '../../edge/ownership.ts'
import { answerPage, LINK, PAGE_QUERY, PageBody } from '../../edge/page.ts'
import { Body, Uuid } from '../../edge/schemas.ts'
import { writeOnce } from '../../edge/writeOnce.ts'
import { changeLicence } from '../../licenceSeats/changeLicence.ts'
import { listLicences, listOwnLicences, readLicence } from '../../licensing/licences.ts'
import { createLicence } from '../../licensing/writeLicence.ts'
import type { Parts } from '../parts.ts'
import {
  FIELDS,
  LicenceParams,
  LicenceSchema,
  OPTIONAL_SETTINGS,
  OPTIONAL_WINDOW,
  OwnLicenceSchema,
} from './licenceSchemas.ts'

/** Licences: made and changed by platform admins, read by those who run them. */
export const licenceRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth, only }) => {
  app.post('/licence', {
    onRequest: auth.signedInOr('licence:manage'),
    preHandler: only.adminOrMachine,
    schema: {
      operationId: 'createLicence',
      tags: ['licences'],
      summary: 'Make a licence, from now on where nothing else is said',
      description: 'Its end is given as `valid_to`, or as `duration` from its beginning.',
      body: Body(
        {
          owner_id: Uuid,
          number_of_users: FIELDS.number_of_users,
          ...OPTIONAL_WINDOW,
          ...OPTIONAL_SETTINGS,
        },
        {
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
      response: { 201: LicenceSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
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
        'All licences for a platform admin, else those one runs; `?mine=1`: those one is a member of, in short',
      querystring: Type.Object({
        mine: Type.Optional(Type.Enum(['0', '1'], { description: '1: those I am a member of' })),
        owner_id: Type.Optional(Uuid),
        query: Type.Optional(
          Type.String({
            maxLength: 100,
            description: 'any part of a title, serial or affiliation',
          }),
        ),
        ...PAGE_QUERY,
      }),
      response: {
        200: Type.Union([PageBody(LicenceSchema), PageBody(OwnLicenceSchema)], { headers: LINK }),
      },
    },
    handler: async (request, reply) => {
      const caller = actorOf(request)
      const { mine, owner_id, query } = request.query
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
            query,
            afterId,
            limit,
          }),
        (row) => [row.uuid],
      )
    },
  })

  app.get('/licence/:id', {
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'readLicence',
      tags: ['licences'],
      summary: 'A licence, by its serial or its id',
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
    preHandler: only.adminOfLicences,
    schema: {
      operationId: 'changeLicence',
      tags: ['licences'],
      summary: 'Change its numbers, window, state or settings',
      description:
        'Switched off, suspended or outside its window, it ends every login under it and frees its licence seats at once. Fewer licence seats than are in use: nobody goes and nobody new comes in, or, with `on_shrink: evict_longest_idle`, the longest idle go. A sooner end, or fewer days of staying logged in, cut the logins to it.',
      params: LicenceParams,
      body: Body(
        {
          number_of_users: Type.Optional(FIELDS.number_of_users),
          active: Type.Optional(FIELDS.active),
          suspended: Type.Optional(FIELDS.suspended),
          ...OPTIONAL_WINDOW,
          ...OPTIONAL_SETTINGS,
        },
        { examples: [{ number_of_users: 25 }] },
      ),
      response: { 200: LicenceSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = actorOf(request)
      const { licenceId } = licenceOf(request)
      const change = { licenceId, input: request.body, actorId: caller.uuid }
      return { status: 200, body: await changeLicence(tx, change) }
    }),
  })
}
