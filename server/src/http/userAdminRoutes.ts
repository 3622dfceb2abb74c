import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { account } from '../audit/actor.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { Body, SearchText, Username } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { listUsers } from '../identity/listUsers.ts'
import { setRole } from '../identity/users.ts'
import { resetUser } from '../login/resetUser.ts'
import { setActive } from '../login/setActive.ts'
import type { Parts } from './parts.ts'
import { ListedUser, OwnUser, Role, UserParams } from './userFields.ts'

/** Where a page of users begins. */
const USERNAME_FIELD = /^[a-z0-9._-]{3,32}$/

/**
 * What a platform admin does with users: change their role, make them inactive or active, and reset
 * a person who is locked out.
 */
export const userAdminRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
  app.get('/user', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'listUsers',
      tags: ['people'],
      summary: 'List and search users, in the order of their user names',
      querystring: Type.Object({
        query: Type.Optional(
          SearchText({
            maxLength: 100,
            description: 'matches any part of a user name, a full name or an e-mail address',
          }),
        ),
        role: Type.Optional(Role),
        is_active: Type.Optional(Type.Boolean()),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(ListedUser) },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const { query, role, is_active: isActive } = request.query
        return answerPage(
          { request, reply },
          ({ after: [after], limit }) =>
            listUsers(sql, { query, role, isActive }, { after, limit }),
          (row) => [row.username.toLowerCase()],
          [USERNAME_FIELD],
        )
      },
      ({ query }) => query.query !== undefined,
    ),
  })

  app.put('/user/:username/role', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'setRole',
      act: 'grants',
      tags: ['people'],
      summary: 'Give a user a platform role',
      params: UserParams,
      body: Body({ role: Role }, { examples: [{ role: 'organiser' }] }),
      refuses: ['not_found', 'last_admin'],
      response: { 200: OwnUser },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const { params, body } = request
      return {
        status: 200,
        body: await setRole(tx, {
          username: params.username,
          role: body.role,
          actor: account(caller.uuid),
        }),
      }
    }),
  })

  app.put('/user/:username/active', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'setActive',
      act: 'grants',
      tags: ['people'],
      summary: 'Make a user inactive, or active again',
      description:
        'Making a user inactive ends all their login sessions and frees their licence seats at once. The change is written to the audit log.',
      params: UserParams,
      body: Body({ is_active: Type.Boolean() }, { examples: [{ is_active: true }] }),
      refuses: ['not_found', 'last_admin'],
      response: { 200: OwnUser },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const { username } = request.params
      const { is_active: isActive } = request.body
      return {
        status: 200,
        body: await setActive(tx, { username, isActive, actorId: caller.uuid }),
      }
    }),
  })

  app.post('/user/:username/reset', {
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'resetUser',
      act: 'grants',
      tags: ['people'],
      summary: 'Reset a person who is locked out',
      description:
        'Sets a temporary password, which is shown once, removes the factor and ends the login sessions of the person. For three days the person can enrol an authenticator with it, and set a password of their own at the first login. The reset is written to the audit log.',
      params: UserParams,
      refuses: ['not_found', 'busy'],
      response: {
        200: Type.Object({ username: Username, password: Type.String() }, named('ResetUser')),
      },
    },
    handler: async (request) => {
      const caller = callerOf(request)
      return resetUser(sql, { username: request.params.username, actor: account(caller.uuid) })
    },
  })
}
