import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { account } from '../audit/actor.ts'
import { callerOf, requireAdmin } from '../edge/authenticate.ts'
import { answerOnce } from '../edge/idempotency.ts'
import { Body, problems, Username } from '../edge/schemas.ts'
import { setRole } from '../identity/users.ts'
import { resetUser } from '../login/resetUser.ts'
import { setActive } from '../login/setActive.ts'
import { requireFreshFactor } from '../login/showFactor.ts'
import type { Parts } from './parts.ts'
import { OwnUser, Role, UserParams } from './userFields.ts'

/** What a platform admin does with users: their roles, out of use and into it, and in again when locked out. */
export const userAdminRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth }) => {
  app.put('/user/:username/role', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'setRole',
      tags: ['people'],
      summary: 'Give a user a platform role',
      params: UserParams,
      body: Body({ role: Role }),
      response: {
        200: OwnUser,
        ...problems(
          ['unauthenticated', 'forbidden', 'fresh_factor_required', 'not_found', 'last_admin'],
          { writes: true },
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      requireAdmin(caller)
      requireFreshFactor(caller)
      const { params, body } = request
      return answerOnce(sql, { request, reply, caller }, async (tx) => ({
        status: 200,
        body: await setRole(tx, {
          username: params.username,
          role: body.role,
          actor: account(caller.uuid),
        }),
      }))
    },
  })

  app.put('/user/:username/active', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'setActive',
      tags: ['people'],
      summary: 'Put a user out of use, or into use again',
      description:
        'Who is put out of use is logged out everywhere at once, and every licence seat of theirs is free. Audited.',
      params: UserParams,
      body: Body({ is_active: Type.Boolean() }),
      response: {
        200: OwnUser,
        ...problems(
          [
            'unauthenticated',
            'forbidden',
            'fresh_factor_required',
            'not_found',
            'last_admin',
            'idempotency_mismatch',
            'idempotency_running',
          ],
          { writes: true },
        ),
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      requireAdmin(caller)
      requireFreshFactor(caller)
      const { username } = request.params
      const { is_active: isActive } = request.body
      return answerOnce(sql, { request, reply, caller }, async (tx) => ({
        status: 200,
        body: await setActive(tx, { username, isActive, actorId: caller.uuid }),
      }))
    },
  })

  app.post('/user/:username/reset', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'resetUser',
      tags: ['people'],
      summary: 'Let a locked-out person in again',
      description:
        'Makes a new password, shown once, and takes the factor away; the login sessions of the person end. Audited.',
      params: UserParams,
      response: {
        200: Type.Object({ username: Username, password: Type.String() }),
        ...problems(
          ['unauthenticated', 'forbidden', 'fresh_factor_required', 'not_found', 'busy'],
          { writes: true },
        ),
      },
    },
    handler: async (request) => {
      const caller = callerOf(request)
      requireAdmin(caller)
      requireFreshFactor(caller)
      return resetUser(sql, { username: request.params.username, actor: account(caller.uuid) })
    },
  })
}
