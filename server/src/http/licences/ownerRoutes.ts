import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { JsonObject } from '../../db/json.ts'
import { actorOf } from '../../edge/actor.ts'
import { named } from '../../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../../edge/page.ts'
import {
  Body,
  Email,
  Instant,
  Line,
  Lines,
  PersonName,
  SearchText,
  Uuid,
} from '../../edge/schemas.ts'
import { writeOnceShowing } from '../../edge/writeOnce.ts'
import { changeOwner, createOwner, listOwners, readOwner } from '../../licensing/owners.ts'
import type { Parts } from '../parts.ts'

/** Any JSON object that the caller chooses. */
export const FreeObject = (description: string) =>
  Type.Unsafe<JsonObject>({ type: 'object', additionalProperties: true, description })

const INPUT = {
  name: PersonName,
  surname: PersonName,
  email: Email,
  affiliation: Line({ maxLength: 200, examples: ['Institute of Examples'] }),
  comments: Lines({ maxLength: 4000 }),
  details: FreeObject('any further details as a JSON object, at most 4 KiB'),
}

const Owner = Type.Object(
  {
    uuid: Uuid,
    ...INPUT,
    created_on: Instant,
  },
  named('Owner'),
)

/** What a service account that may not read owners gets. */
const WrittenOwner = Type.Object({ uuid: Uuid, created_on: Instant }, named('WrittenOwner'))
const WRITTEN = { reads: 'owner:read', otherwise: ['uuid', 'created_on'] } as const

const OwnerParams = Type.Object({ id: Uuid })

/** The owners of licences, for platform admins. */
export const ownerRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
  app.post('/owner', {
    onRequest: auth.signedInOr('owner:manage'),
    preHandler: only.adminOrMachine,
    schema: {
      operationId: 'createOwner',
      act: 'reversible',
      tags: ['licences'],
      summary: 'Create an owner of licences',
      body: Body(
        {
          name: INPUT.name,
          surname: INPUT.surname,
          email: INPUT.email,
          affiliation: Type.Optional(INPUT.affiliation),
          comments: Type.Optional(INPUT.comments),
          details: Type.Optional(INPUT.details),
        },
        {
          ...named('NewOwner'),
          examples: [
            {
              name: 'Ada',
              surname: 'Lovelace',
              email: 'ada@institute.example',
              affiliation: 'Institute of Examples',
            },
          ],
        },
      ),
      response: { 201: Type.Union([Owner, WrittenOwner]) },
    },
    handler: writeOnceShowing(sql, WRITTEN, async (tx, request) => {
      const caller = actorOf(request)
      const input = request.body
      return { status: 201, body: await createOwner(tx, { input, actorId: caller.uuid }) }
    }),
  })

  app.get('/owner', {
    onRequest: auth.signedInOr('owner:read'),
    preHandler: only.adminOrMachine,
    schema: {
      operationId: 'listOwners',
      tags: ['licences'],
      summary: 'List the owners of licences',
      querystring: Type.Object({
        query: Type.Optional(
          SearchText({
            maxLength: 100,
            description: 'matches any part of a name, address or affiliation',
          }),
        ),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(Owner) },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const { query } = request.query
        return answerPage(
          { request, reply },
          ({ after: [afterId], limit }) => listOwners(sql, { query, afterId, limit }),
          (row) => [row.uuid],
        )
      },
      ({ query }) => query.query !== undefined,
    ),
  })

  app.get('/owner/:id', {
    onRequest: auth.signedInOr('owner:read'),
    preHandler: only.adminOrMachine,
    schema: {
      operationId: 'readOwner',
      tags: ['licences'],
      summary: 'Read an owner of licences',
      params: OwnerParams,
      refuses: ['not_found'],
      response: { 200: Owner },
    },
    handler: async (request) => {
      return readOwner(sql, request.params.id)
    },
  })

  app.patch('/owner/:id', {
    onRequest: auth.signedInOr('owner:manage'),
    preHandler: only.adminOrMachine,
    schema: {
      operationId: 'changeOwner',
      act: 'reversible',
      tags: ['licences'],
      summary: 'Change an owner; `details` are replaced as a whole',
      params: OwnerParams,
      body: Body(
        {
          name: Type.Optional(INPUT.name),
          surname: Type.Optional(INPUT.surname),
          email: Type.Optional(INPUT.email),
          affiliation: Type.Optional(INPUT.affiliation),
          comments: Type.Optional(INPUT.comments),
          details: Type.Optional(INPUT.details),
        },
        { ...named('OwnerChange'), examples: [{ affiliation: 'Institute of Examples' }] },
      ),
      refuses: ['not_found'],
      response: { 200: Type.Union([Owner, WrittenOwner]) },
    },
    handler: writeOnceShowing(sql, WRITTEN, async (tx, request) => {
      const caller = actorOf(request)
      const change = { ownerId: request.params.id, input: request.body, actorId: caller.uuid }
      return { status: 200, body: await changeOwner(tx, change) }
    }),
  })
}
