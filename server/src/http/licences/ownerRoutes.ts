import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { JsonObject } from '../../db/json.ts'
import { actorOf, requireAdminOrMachine } from '../../edge/actor.ts'
import { answerOnce } from '../../edge/idempotency.ts'
import { DEFAULT_PAGE_SIZE, pageOf, readPage, UUID_FIELD } from '../../edge/page.ts'
import {
  Body,
  Email,
  Instant,
  Line,
  PAGE_QUERY,
  Page,
  PersonName,
  problems,
  Uuid,
} from '../../edge/schemas.ts'
import { changeOwner, createOwner, listOwners, readOwner } from '../../licensing/owners.ts'
import type { Parts } from '../parts.ts'

/** A JSON object of the caller's own making. */
export const FreeObject = (description: string) =>
  Type.Unsafe<JsonObject>({ type: 'object', additionalProperties: true, description })

const INPUT = {
  name: PersonName,
  surname: PersonName,
  email: Email,
  affiliation: Line({ maxLength: 200, examples: ['Institute of Examples'] }),
  comments: Type.String({ maxLength: 4000 }),
  details: FreeObject('anything else worth keeping: at most 4 KiB'),
}

const Owner = Type.Object({
  uuid: Uuid,
  ...INPUT,
  created_on: Instant,
})

const OwnerParams = Type.Object({ id: Uuid })

const MAY = ['unauthenticated', 'forbidden'] as const
const ONCE = ['idempotency_mismatch', 'idempotency_running'] as const

/** Who has bought licences: for platform admins. */
export const ownerRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth }) => {
  app.post('/owner', {
    onRequest: auth.signedInOr('owner:manage'),
    schema: {
      operationId: 'createOwner',
      tags: ['licences'],
      summary: 'Write down who buys licences',
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
      response: { 201: Owner, ...problems([...MAY, ...ONCE], { writes: true }) },
    },
    handler: async (request, reply) => {
      const caller = actorOf(request)
      requireAdminOrMachine(caller)
      const input = request.body
      return answerOnce(sql, { request, reply, caller }, async (tx) => ({
        status: 201,
        body: await createOwner(tx, { input, actorId: caller.uuid }),
      }))
    },
  })

  app.get('/owner', {
    onRequest: auth.signedInOr('owner:read'),
    schema: {
      operationId: 'listOwners',
      tags: ['licences'],
      summary: 'Who has bought licences',
      querystring: Type.Object({
        query: Type.Optional(
          Type.String({
            maxLength: 100,
            description: 'any part of a name, address or affiliation',
          }),
        ),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(Owner), ...problems(MAY) },
    },
    handler: async (request, reply) => {
      requireAdminOrMachine(actorOf(request))
      const { query, page, page_size: size = DEFAULT_PAGE_SIZE } = request.query
      const [afterId] = readPage(page, [UUID_FIELD]) ?? []
      const rows = await listOwners(sql, { query, afterId, limit: size + 1 })
      return pageOf({ request, reply }, { rows, size, cursor: (row) => [row.uuid] })
    },
  })

  app.get('/owner/:id', {
    onRequest: auth.signedInOr('owner:read'),
    schema: {
      operationId: 'readOwner',
      tags: ['licences'],
      summary: 'One who has bought licences',
      params: OwnerParams,
      response: { 200: Owner, ...problems([...MAY, 'not_found']) },
    },
    handler: async (request) => {
      requireAdminOrMachine(actorOf(request))
      return readOwner(sql, request.params.id)
    },
  })

  app.patch('/owner/:id', {
    onRequest: auth.signedInOr('owner:manage'),
    schema: {
      operationId: 'changeOwner',
      tags: ['licences'],
      summary: 'Change what is known of an owner; `details` are replaced as a whole',
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
        { examples: [{ affiliation: 'Institute of Examples' }] },
      ),
      response: { 200: Owner, ...problems([...MAY, 'not_found', ...ONCE], { writes: true }) },
    },
    handler: async (request, reply) => {
      const caller = actorOf(request)
      requireAdminOrMachine(caller)
      const change = { ownerId: request.params.id, input: request.body, actorId: caller.uuid }
      return answerOnce(sql, { request, reply, caller }, async (tx) => ({
        status: 200,
        body: await changeOwner(tx, change),
      }))
    },
  })
}
