import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { browserIdsOf } from '../edge/ownCookies.ts'
import { Code, Password, Typed, Uuid } from '../edge/schemas.ts'
import type { Credentials } from '../identity/provePerson.ts'
import { Refusal } from '../refusal.ts'
import type { Parts } from './parts.ts'

/**
 * Any text is accepted as a user name. An impossible name is answered like a wrong one, and costs
 * the same.
 */
export const TypedUsername = Typed({ minLength: 1, maxLength: 254, examples: ['ada'] })

/** The fields that prove a person: a password and a code of either kind. */
export const PROOF = {
  username: TypedUsername,
  password: Password,
  security_code: Type.Optional(Code),
  recovery_code: Type.Optional(Code),
  known_browser: Type.Optional(
    Type.Unsafe<string>({
      ...Uuid,
      description:
        'for programs without cookies: the `known_browser` of an earlier login, which gives this program an attempt budget of its own',
    }),
  ),
}

/** The refusals of routes at which passwords or codes can be guessed. */
export const GUESSING = ['login_failed', 'too_many_attempts', 'busy'] as const

/** The rate limit of routes that take a password or a code, in addition to the attempt budget. */
export const GUESSABLE = { config: { rateLimit: { max: 600, spentBy: 'judged' } } } as const

/** A new password, typed twice: for a person who must set one. */
export const NEW_PASSWORD = {
  new_password1: Type.Optional(Password),
  new_password2: Type.Optional(Password),
}

export interface ProofBody {
  readonly username: string
  readonly password: string
  readonly new_password1?: string
  readonly new_password2?: string
  readonly security_code?: string
  readonly recovery_code?: string
  readonly known_browser?: string
}

/** Returns what the person typed, with their address and browser. */
export function credentialsOf(
  { cookies }: Pick<Parts, 'cookies'>,
  request: FastifyRequest,
  body: ProofBody,
): Credentials {
  const { known_browser } = body
  return {
    username: body.username,
    password: body.password,
    securityCode: body.security_code,
    recoveryCode: body.recovery_code,
    newPassword: newPasswordOf(body),
    address: request.address,
    browserIds: [
      ...(known_browser === undefined ? [] : [known_browser.toLowerCase()]),
      ...browserIdsOf(cookies.read(request)),
    ],
  }
}

/** @throws {Refusal} `malformed_input` when the two differ. */
function newPasswordOf({ new_password1, new_password2 }: ProofBody): string | undefined {
  if (new_password1 === new_password2) return new_password1
  throw new Refusal('malformed_input', 'The two new passwords differ. Type the same one twice.', {
    errors: [{ path: '/new_password2', code: 'mismatch', reason: 'must equal new_password1' }],
  })
}
