import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../edge/actor.ts'
import { named } from '../../edge/nameSchemas.ts'
import { licenceOf, mayGiveRoles } from '../../edge/ownership.ts'
import { answerPage, PAGE_QUERY, Page } from '../../edge/page.ts'
import {
  Body,
  Email,
  Instant,
  Nullable,
  SearchText,
  Username,
  UsernameInPath,
  Uuid,
} from '../../edge/schemas.ts'
import { writeOnce, writeOnceShowing } from '../../edge/writeOnce.ts'
import { removeMember } from '../../licenceSeats/removeMember.ts'
import { addMember, changeMember, listMembers } from '../../licensing/members.ts'
import type { Parts } from '../parts.ts'
import { LicenceParams, MemberName, MemberRole } from './licenceSchemas.ts'

const MemberSchema = Type.Object(
  {
    uuid: Uuid,
    username: Username,
    name: MemberName,
    email: Nullable(Email),
    role: MemberRole,
    accepted_at: Nullable(Instant),
    created_on: Instant,
    last_licence_update: Instant,
    verified: Type.Boolean({ description: 'whether the e-mail address was verified' }),
    last_login: Nullable(Instant),
  },
  named('LicenceMember'),
)

/** What a service account that may not read licences gets. */
const WrittenMemberSchema = Type.Object(
  {
    uuid: Uuid,
    created_on: Instant,
    last_licence_update: Instant,
  },
  named('WrittenLicenceMember'),
)
const WRITTEN = {
  reads: 'licence:read',
  otherwise: ['uuid', 'created_on', 'last_licence_update'],
} as const

/** A licence admin reads the licence, so only an account that reads it may make one. */
const makesAdmin = (body: object): boolean => 'role' in body && body.role === 'licence_admin'

const MemberParams = Type.Object({ ...LicenceParams.properties, username: UsernameInPath })

/** The members of a licence, for its admins. */
export const memberRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
  app.get('/licence/:id/member', {
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'listMembers',
      tags: ['licences'],
      summary: 'List the members of a licence; there may be more of them than licence seats',
      description:
        'Includes those who were invited and have not accepted (`accepted_at` is null): their `email` and `last_login` are null. `last_login` is the last login of the member under this licence. A licence admin sees the `email` of those members only who have logged in under it.',
      params: LicenceParams,
      querystring: Type.Object({
        query: Type.Optional(
          SearchText({ maxLength: 100, description: 'matches any part of a user name' }),
        ),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(MemberSchema) },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const of = licenceOf(request)
        const { query } = request.query
        return answerPage(
          { request, reply },
          ({ after: [afterUserId], limit }) =>
            listMembers(sql, { ...of, query, afterUserId, limit }),
          (row) => [row.uuid],
        )
      },
      ({ query }) => query.query !== undefined,
    ),
  })

  app.post('/licence/:id/member', {
    onRequest: auth.signedInOr('licence:manage'),
    preHandler: [
      only.licenceAdmin,
      only.freshFactor,
      only.scopeFor('licence:roles', makesAdmin),
      only.readerFor('licence:read', makesAdmin),
    ],
    schema: {
      operationId: 'addMember',
      act: 'grants',
      tags: ['licences'],
      summary: 'Invite a user to be a member',
      description:
        'The user is a member once they accept the invitation (`accepted_at`): with POST /invitation/{id}/acceptance, on the sign-in page, or by a login that names the licence. Before that nothing about them is shown. Needs a fresh factor.',
      params: LicenceParams,
      body: Body(
        { username: UsernameInPath, role: Type.Optional(MemberRole) },
        { examples: [{ username: 'ada' }] },
      ),
      refuses: ['already_member'],
      response: { 201: Type.Union([MemberSchema, WrittenMemberSchema]) },
    },
    handler: writeOnceShowing(sql, WRITTEN, async (tx, request) => {
      const caller = actorOf(request)
      const of = licenceOf(request)
      const { username, role = 'member' } = request.body
      const added = { ...of, username, role, actorId: caller.uuid }
      return { status: 201, body: await addMember(tx, added) }
    }),
  })

  app.patch('/licence/:id/member/:username', {
    onRequest: auth.signedInOr('licence:roles'),
    preHandler: [only.licenceAdmin, only.freshFactor, only.readerFor('licence:read', makesAdmin)],
    schema: {
      operationId: 'changeMember',
      act: 'grants',
      tags: ['licences'],
      summary: 'Give a member another role',
      params: MemberParams,
      body: Body({ role: MemberRole }, { examples: [{ role: 'licence_admin' }] }),
      response: { 200: Type.Union([MemberSchema, WrittenMemberSchema]) },
    },
    handler: writeOnceShowing(sql, WRITTEN, async (tx, request) => {
      const caller = actorOf(request)
      const { username } = request.params
      const of = licenceOf(request)
      const change = { ...of, username, role: request.body.role, actorId: caller.uuid }
      return { status: 200, body: await changeMember(tx, change) }
    }),
  })

  app.delete('/licence/:id/member/:username', {
    onRequest: auth.signedInOr('licence:manage'),
    preHandler: [only.licenceAdmin, only.freshFactor],
    schema: {
      operationId: 'removeMember',
      act: 'final',
      tags: ['licences'],
      summary:
        'Remove a member; their login sessions under the licence end, and the licence seat is free',
      params: MemberParams,
      refuses: ['scope_missing'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = actorOf(request)
      const { username } = request.params
      const { licenceId } = licenceOf(request)
      const mayRemoveAdmin = mayGiveRoles(request)
      await removeMember(tx, { licenceId, username, actorId: caller.uuid, mayRemoveAdmin })
      return { status: 204, body: undefined }
    }),
  })
}
