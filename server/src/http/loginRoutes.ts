import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { named } from '../edge/nameSchemas.ts'
import { Body, Line, Opaque, Password, Typed, Uuid } from '../edge/schemas.ts'
import { login, loginWithPendingLogin } from '../login/login.ts'
import { sidsOf } from '../login/sidsOf.ts'
import { Refusal } from '../refusal.ts'
import type { Parts } from './parts.ts'
import {
  credentialsOf,
  GUESSABLE,
  GUESSING,
  NEW_PASSWORD,
  PROOF,
  type ProofBody,
  TypedUsername,
} from './proofFields.ts'

export const Tokens = Type.Object(
  {
    access_token: Type.Optional(Type.String({ description: 'RS256 JWT, valid for 60 minutes' })),
    refresh_token: Type.Optional(
      Type.String({
        description:
          'opaque; valid for 60 days after its last use, and for at most 400 days in total',
      }),
    ),
    token_type: Type.Literal('Bearer'),
    known_browser: Type.Optional(
      Type.Unsafe<string>({
        ...Uuid,
        description:
          'at a login with the delivery `body`: send it with the next login from here, and guesses of others never delay it',
      }),
    ),
    recovery_codes: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'shown once, at the first login with a new factor, and at the login that sets a new password after a restore',
      }),
    ),
  },
  named('Tokens'),
)

export const LicenceName = Typed({
  minLength: 1,
  maxLength: 64,
  description: 'serial or id of a licence; the serial in either case, with or without hyphens',
  examples: ['7K2M-9QXV-B4TN-C8RD'],
})

export const SEATS = ['not_found', 'licence_not_valid', 'licence_full'] as const

/** How a person logs in. */
export const loginRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, cookies } = parts

  app.post('/auth-jwt/login', {
    ...GUESSABLE,
    schema: {
      operationId: 'login',
      act: 'proof',
      tags: ['sessions'],
      summary: 'Log in',
      description:
        'Every wrong name, password or code gets the same 401. The first code confirms a new factor, and the answer has ten recovery codes, shown once. A code counts once. With `licence`, the login also claims a licence seat, or it fails: 404 if you are not a member of the licence, 409 `licence_full` with `limit`, `in_use`, `next_release_at` and a `pending_login`. For ten minutes that `pending_login` is enough to retry. Licence admins also get `who_is_in`; if there is a line, `position` is your place in it. After a restore from a backup, and after an admin’s reset, a person sets a new password: 403 `new_password_required` with `because` (`restore` or `reset`), and the code is not spent. Send the same again with `new_password1` and `new_password2`; the answer has ten new recovery codes. For three days a password from a reset serves for that. Afterwards the answer is 403 `temporary_password_over`.',
      body: Body(
        {
          username: Type.Optional(TypedUsername),
          password: Type.Optional(Password),
          security_code: PROOF.security_code,
          recovery_code: PROOF.recovery_code,
          ...NEW_PASSWORD,
          known_browser: PROOF.known_browser,
          licence: Type.Optional(LicenceName),
          pending_login: Type.Optional(
            Opaque({
              maxLength: 64,
              description:
                'from a login that found every licence seat taken; replaces name, password and code',
            }),
          ),
          delivery: Type.Optional(
            Type.Enum(['both', 'cookie', 'body'], {
              description:
                'how the tokens are delivered, now and at every refresh; both by default',
            }),
          ),
          device_name: Type.Optional(Line({ maxLength: 100 })),
        },
        {
          ...named('Login'),
          examples: [
            {
              username: 'ada',
              password: 'correct horse battery staple',
              security_code: '492039',
            },
          ],
        },
      ),
      refuses: [
        ...GUESSING,
        'new_password_required',
        'temporary_password_over',
        'password_refused',
        ...SEATS,
      ],
      response: { 200: Tokens },
    },
    handler: async (request, reply) => {
      const { body } = request
      const wanted = {
        delivery: body.delivery ?? 'both',
        deviceName: body.device_name,
        userAgent: request.headers['user-agent'],
        address: request.address,
      }
      // The cookies of this login overwrite those that the browser has.
      const sids = body.delivery === 'body' ? [] : await sidsOf(parts, cookies.read(request))
      const answer =
        body.pending_login === undefined
          ? await login(sql, keys, {
              ...credentialsOf(parts, request, requireProof(body)),
              ...wanted,
              licence: body.licence,
              replaces: { sids, licence: body.licence },
            })
          : await loginWithPendingLogin(sql, keys, {
              ...wanted,
              pendingLogin: requirePendingLoginAlone(body),
            })
      cookies.setLogin(reply, answer)
      reply.header('cache-control', 'no-store')
      const { delivery, browser_id: known_browser, ...tokens } = answer
      if (delivery === 'body') return { ...tokens, known_browser }
      if (delivery === 'both') return tokens
      const { recovery_codes } = tokens
      return { token_type: 'Bearer' as const, ...(recovery_codes && { recovery_codes }) }
    },
  })
}

interface LoginBody extends Partial<ProofBody> {
  readonly licence?: string
  readonly pending_login?: string
}

/** @throws {Refusal} `malformed_input` that names each missing field. */
function requireProof(body: LoginBody): ProofBody {
  const { username, password } = body
  const hasCode = body.security_code !== undefined || body.recovery_code !== undefined
  if (username !== undefined && password !== undefined && hasCode)
    return { ...body, username, password }
  const missing = [
    username === undefined && '/username',
    password === undefined && '/password',
    !hasCode && '/security_code',
  ].filter((path) => path !== false)
  throw new Refusal(
    'malformed_input',
    'Send your user name, your password and a security or recovery code.',
    {
      errors: missing.map((path) => ({ path, code: 'required', reason: 'is required' })),
    },
  )
}

/**
 * A pending login already names the person and the licence. Other fields could only contradict it.
 */
function requirePendingLoginAlone(body: LoginBody): string {
  const beside = (
    [
      'username',
      'password',
      'security_code',
      'recovery_code',
      'new_password1',
      'new_password2',
      'licence',
    ] as const
  ).filter((field) => body[field] !== undefined)
  if (beside.length > 0)
    throw new Refusal(
      'malformed_input',
      'Send pending_login without the fields that it replaces.',
      {
        errors: beside.map((field) => ({
          path: `/${field}`,
          code: 'not_wanted',
          reason: 'is replaced by the pending login',
        })),
      },
    )
  return body.pending_login ?? ''
}
