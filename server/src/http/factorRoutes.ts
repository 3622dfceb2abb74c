import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { readBrowserId } from '../edge/cookies.ts'
import { PICTURES, preferredForm, sendQr } from '../edge/picture.ts'
import { Body, Code, Instant } from '../edge/schemas.ts'
import { enrolFactor } from '../identity/enrolFactor.ts'
import { renewRecoveryCodes } from '../identity/renewRecoveryCodes.ts'
import { showFactor } from '../login/showFactor.ts'
import type { Parts } from './parts.ts'
import { credentialsOf, GUESSING, guessLimit, PROOF } from './proofFields.ts'

/** What authenticator apps show above the user's name. */
const ISSUER_NAME = 'Tessera'

/** The second factor: enrolled, recovered, and shown again in a login session that goes on. */
export const factorRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth } = parts
  const guessable = guessLimit(parts)

  app.post('/auth-totp/qrcode', {
    ...guessable,
    schema: {
      operationId: 'enrolFactor',
      tags: ['sessions'],
      summary: 'Show a new authenticator secret',
      description:
        'PNG, SVG or JSON by `Accept`. The password is enough until a factor is confirmed by its first code at login; after that a security or recovery code is needed too. Each call voids the secret shown before it and not yet confirmed; one not confirmed within 15 minutes is forgotten.',
      body: Body(PROOF, {
        examples: [{ username: 'ada', password: 'correct horse battery staple' }],
      }),
      refuses: GUESSING,
      response: {
        201: Type.Unsafe<unknown>({
          description: 'The secret, as a picture to scan or as text',
          content: {
            ...PICTURES,
            'application/json': {
              schema: Type.Object({ otpauth_uri: Type.String(), secret: Type.String() }),
            },
          },
        }),
      },
    },
    handler: async (request, reply) => {
      const proof = credentialsOf(request, request.body)
      const enrolment = await enrolFactor(sql, keys.vault, proof, { issuer: ISSUER_NAME })
      const form = preferredForm(request, ['image/png', 'image/svg+xml', 'application/json'])
      reply.code(201).header('cache-control', 'no-store')
      if (form === 'application/json') return reply.type(form).send(enrolment)
      return sendQr(reply, { text: enrolment.otpauth_uri, form })
    },
  })

  app.post('/auth-totp/recovery-codes', {
    ...guessable,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'renewRecoveryCodes',
      tags: ['sessions'],
      summary: 'Ten new recovery codes in place of the old',
      body: Body({ security_code: Code }),
      refuses: ['login_failed', 'too_many_attempts'],
      response: { 201: Type.Object({ recovery_codes: Type.Array(Type.String()) }) },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const recovery_codes = await renewRecoveryCodes(sql, keys.vault, {
        userId: caller.uuid,
        username: caller.username,
        securityCode: request.body.security_code,
        address: request.ip,
        browserId: readBrowserId(request),
      })
      return reply.code(201).header('cache-control', 'no-store').send({ recovery_codes })
    },
  })

  app.post('/session/current/factor', {
    ...guessable,
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
      refuses: ['login_failed', 'too_many_attempts'],
      response: {
        200: Type.Object({
          factor_verified_at: Instant,
          recovery_codes: Type.Optional(
            Type.Array(Type.String(), {
              description: 'once, where this was the first code of a new factor',
            }),
          ),
        }),
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
