import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../edge/actor.ts'
import { answerOnce } from '../../edge/idempotency.ts'
import { DEFAULT_PAGE_SIZE, pageOf, readPage, UUID_FIELD } from '../../edge/page.ts'
import {
  Body,
  Email,
  Instant,
  Nullable,
  PAGE_QUERY,
  Page,
  problems,
  Username,
  UsernameInPath,
  Uuid,
} from '../../edge/schemas.ts'
import { removeMember } from '../../licenceSeats/removeMember.ts'
import { requireLicenceRight } from '../../licensing/licenceRight.ts'
import { addMember, changeMember, listMembers } from '../../licensing/members.ts'
import type { Parts } from '../parts.ts'
import { LicenceParams, MemberRole } from './licenceSchemas.ts'

const MemberSchema = Type.Object({
  uuid: Uuid,
  username: Username,
  email: Nullable(Email),
  role: MemberRole,
  created_on: Instant,
  last_licence_update: Instant,
  verified: Type.Boolean({ description: 'whether the e-mail address was verified' }),
  last_login: Nullable(Instant),
})

const MemberParams = Type.Object({ ...LicenceParams.properties, username: UsernameInPath })

const MAY = ['unauthenticated', 'forbidden', 'not_found'] as const
const ONCE = ['idempotency_mismatch', 'idempotency_running'] as const

/** Who may take a licence seat: for its admins. */
export const memberRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth }) => {
  app.get('/licence/:id/member', {
    onRequest: auth.signedInOr('licence:read'),
    schema: {
      operationId: 'listMembers',
      tags: ['licences'],
      summary: 'The members of a licence: any number, mostly more than there are licence seats',
      description:
        '`last_login` is when they last came in under this licence. A licence admin reads the `email` of those who have.',
      params: LicenceParams,
      querystring: Type.Object({
        query: Type.Optional(
          Type.String({ maxLength: 100, description: 'any part of a user name' }),
        ),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(MemberSchema), ...problems(MAY) },
    },
    handler: async (request, reply) => {
      const of = await requireLicenceRight(sql, {
        licence: request.params.id,
        caller: actorOf(request),
      })
      const { query, page, page_size: size = DEFAULT_PAGE_SIZE } = request.query
      const [afterUserId] = readPage(page, [UUID_FIELD]) ?? []
      const rows = await listMembers(sql, { ...of, query, afterUserId, limit: size + 1 })
      return pageOf({ request, reply }, { rows, size, cursor: (row) => [row.uuid] })
    },
  })

  app.post('/licence/:id/member', {
    onRequest: auth.signedInOr('licence:manage'),
    schema: {
      operationId: 'addMember',
      tags: ['licences'],
      summary: 'Make a user a member',
      params: LicenceParams,
      body: Body(
        { username: UsernameInPath, role: Type.Optional(MemberRole) },
        { examples: [{ username: 'ada' }] },
      ),
      response: {
        201: MemberSchema,
        ...problems([...MAY, 'already_member', ...ONCE], { writes: true }),
      },
    },
    handler: async (request, reply) => {
      const caller = actorOf(request)
      const of = await requireLicenceRight(sql, { licence: request.params.id, caller })
      const { username, role = 'member' } = request.body
      const added = { ...of, username, role, actorId: caller.uuid }
      return answerOnce(sql, { request, reply, caller }, async (tx) => ({
        status: 201,
        body: await addMember(tx, added),
      }))
    },
  })

  app.patch('/licence/:id/member/:username', {
    onRequest: auth.signedInOr('licence:manage'),
    schema: {
      operationId: 'changeMember',
      tags: ['licences'],
      summary: 'Give a member another role',
      params: MemberParams,
      body: Body({ role: MemberRole }, { examples: [{ role: 'licence_admin' }] }),
      response: { 200: MemberSchema, ...problems([...MAY, ...ONCE], { writes: true }) },
    },
    handler: async (request, reply) => {
      const caller = actorOf(request)
      const { id: licence, username } = request.params
      const of = await requireLicenceRight(sql, { licence, caller })
      const change = { ...of, username, role: request.body.role, actorId: caller.uuid }
      return answerOnce(sql, { request, reply, caller }, async (tx) => ({
        status: 200,
        body: await changeMember(tx, change),
      }))
    },
  })

  app.delete('/licence/:id/member/:username', {
    onRequest: auth.signedInOr('licence:manage'),
    schema: {
      operationId: 'removeMember',
      tags: ['licences'],
      summary:
        'Take a user from the members; their logins under the licence end, and the licence seat is free',
      params: MemberParams,
      response: { 204: Type.Null(), ...problems([...MAY, ...ONCE], { writes: true }) },
    },
    handler: async (request, reply) => {
      const caller = actorOf(request)
      const { id: licence, username } = request.params
      const { licenceId } = await requireLicenceRight(sql, { licence, caller })
      await answerOnce(sql, { request, reply, caller }, async (tx) => {
        await removeMember(tx, { licenceId, username, actorId: caller.uuid })
        return { status: 204, body: undefined }
      })
    },
  })
}
