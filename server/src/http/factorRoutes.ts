import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { browserIdsOf } from '../edge/ownCookies.ts'
import { PICTURES, preferredForm, sendQr } from '../edge/picture.ts'
import { Body, Code, Instant, Nullable } from '../edge/schemas.ts'
import { enrolFactor } from '../identity/enrolFactor.ts'
import { renewRecoveryCodes } from '../identity/renewRecoveryCodes.ts'
import { readOwnFactor } from '../login/readOwnFactor.ts'
import { showFactor } from '../login/showFactor.ts'
import type { Parts } from './parts.ts'
import { credentialsOf, GUESSABLE, GUESSING, PROOF } from './proofFields.ts'

const OwnFactor = Type.Object(
  {
    confirmed_at: Nullable(Instant, {
      description: 'when the first code confirmed the authenticator; null: there is none',
    }),
    recovery_codes_left: Type.Integer(),
    factor_verified_at: Nullable(Instant, {
      description: 'when this login session last gave a code',
    }),
    password_changed_at: Nullable(Instant, {
      description: 'null: not since the user was made',
    }),
  },
  named('OwnFactor'),
)

/** The factor: enrolment, recovery codes, and the fresh factor of a login session. */
export const factorRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, cookies, installationName } = parts

  app.post('/auth-totp/qrcode', {
    ...GUESSABLE,
    schema: {
      operationId: 'enrolFactor',
      act: 'proof',
      tags: ['sessions'],
      summary: 'Show a new authenticator secret',
      description:
        'Answers PNG, SVG or JSON, as `Accept` prefers. The first code at login confirms a factor. Until then the password is enough; afterwards a security or recovery code is needed, too. Each call replaces an earlier secret that is not confirmed. A secret that is not confirmed within 15 minutes is deleted.',
      body: Body(PROOF, {
        ...named('Proof'),
        examples: [{ username: 'ada', password: 'correct horse battery staple' }],
      }),
      refuses: [...GUESSING, 'new_password_required', 'temporary_password_over'],
      response: {
        201: Type.Unsafe<unknown>({
          description: 'The secret, as a QR code or as text',
          content: {
            ...PICTURES,
            'application/json': {
              schema: Type.Object({
                otpauth_uri: Type.String({ description: 'opens an authenticator app by a tap' }),
                secret: Type.String({ description: 'in base 32, to type by hand' }),
                expires_at: Instant,
              }),
            },
          },
        }),
      },
    },
    handler: async (request, reply) => {
      const proof = credentialsOf(parts, request, request.body)
      const enrolment = await enrolFactor(sql, keys.vault, proof, { issuer: installationName })
      const form = preferredForm(request, ['image/png', 'image/svg+xml', 'application/json'])
      reply.code(201).header('cache-control', 'no-store')
      if (form === 'application/json') return reply.type(form).send(enrolment)
      return sendQr(reply, { text: enrolment.otpauth_uri, form })
    },
  })

  app.post('/auth-totp/recovery-codes', {
    ...GUESSABLE,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'renewRecoveryCodes',
      act: 'proof',
      tags: ['sessions'],
      summary: 'Replace the recovery codes with ten new ones',
      body: Body({ security_code: Code }, { examples: [{ security_code: '492039' }] }),
      refuses: ['login_failed', 'too_many_attempts'],
      response: { 201: Type.Object({ recovery_codes: Type.Array(Type.String()) }) },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const recovery_codes = await renewRecoveryCodes(sql, keys.vault, {
        userId: caller.uuid,
        username: caller.username,
        securityCode: request.body.security_code,
        address: request.address,
        browserIds: browserIdsOf(cookies.read(request)),
      })
      return reply.code(201).header('cache-control', 'no-store').send({ recovery_codes })
    },
  })

  app.get('/session/current/factor', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'readOwnFactor',
      tags: ['sessions'],
      summary: 'Read the state of your authenticator, your recovery codes and your password',
      response: { 200: OwnFactor },
    },
    handler: async (request, reply) => {
      const { uuid, sid } = callerOf(request)
      reply.header('cache-control', 'no-store')
      return readOwnFactor(sql, { userId: uuid, sid })
    },
  })

  app.post('/session/current/factor', {
    ...GUESSABLE,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'showFactor',
      act: 'proof',
      tags: ['sessions'],
      summary: 'Make the factor fresh, for routes that ask for a fresh code',
      description:
        'For the next ten minutes this login session may call the routes that otherwise answer 403 `fresh_factor_required`. A code counts once. A wrong code is an attempt, as at login.',
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
              description: 'shown once, if this was the first code of a new factor',
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
        address: request.address,
        browserIds: browserIdsOf(cookies.read(request)),
      })
    },
  })
}
