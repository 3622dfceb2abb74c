import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { readBrowserId } from '../edge/cookies.ts'
import { Body, Code, Instant, problems } from '../edge/schemas.ts'
import { showFactor } from '../login/showFactor.ts'
import type { Parts } from './parts.ts'

/** The second factor, shown again in a login session that goes on. */
export const factorRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth } = parts

  app.post('/session/current/factor', {
    config: { rateLimit: { max: Math.ceil(600 * parts.rateLimitScale), timeWindow: '1 minute' } },
    onRequest: auth.signedIn,
    schema: {
      operationId: 'showFactor',
      tags: ['sessions'],
      summary: 'Show a code again, for what a long login alone is not enough',
      description:
        'For ten minutes this login session may then do what else answers 403 `fresh_factor_required`. A code counts once; a wrong one is an attempt as at a login.',
      body: Body(
        { security_code: Type.Optional(Code), recovery_code: Type.Optional(Code) },
        { minProperties: 1, maxProperties: 1, examples: [{ security_code: '492039' }] },
      ),
      response: {
        200: Type.Object({
          factor_shown_at: Instant,
          recovery_codes: Type.Optional(
            Type.Array(Type.String(), {
              description: 'once, where this was the first code of a new factor',
            }),
          ),
        }),
        ...problems(['unauthenticated', 'login_failed', 'too_many_attempts'], { writes: true }),
      },
    },
    handler: async (request, reply) => {
      const { uuid, username, sid } = callerOf(request)
      const { security_code, recovery_code } = request.body
      reply.header('cache-control', 'no-store')
      return showFactor(sql, keys.vault, {
        userId: uuid,
        username,
        sid,
        securityCode: security_code,
        recoveryCode: recovery_code,
        address: request.ip,
        browserId: readBrowserId(request),
      })
    },
  })
}
