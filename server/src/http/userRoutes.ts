import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { listAudit } from '../audit/listAudit.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { browserIdsOf } from '../edge/ownCookies.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { sendProblem } from '../edge/problem.ts'
import {
  Body,
  Code,
  Email,
  Instant,
  Nullable,
  Password,
  PersonName,
  Username,
  Uuid,
} from '../edge/schemas.ts'
import { changeLanguage } from '../identity/changeLanguage.ts'
import { changeNames, createUser, findPublicUser, findUser } from '../identity/users.ts'
import { addressKey } from '../limits/addressKey.ts'
import { openFairShare, ShareFull } from '../limits/fairShare.ts'
import { changeOwnUser } from '../login/changeOwnUser.ts'
import { Refusal } from '../refusal.ts'
import { LANGUAGES } from '../text/languages.ts'
import { renameHolder } from '../tickets/renameHolder.ts'
import { choosePageLanguage } from './applications/pageLanguage.ts'
import { AuditKindText } from './auditKinds.ts'
import type { Parts } from './parts.ts'
import { OwnUser, UserParams } from './userFields.ts'

const PublicUser = Type.Object(
  {
    created_at: Instant,
    updated_at: Nullable(Instant),
    username: Username,
    is_active: Type.Boolean(),
  },
  named('PublicUser'),
)

const NewUser = Type.Object(
  {
    created_at: Instant,
    username: Username,
    is_active: Type.Boolean(),
    email: Email,
    uuid: Uuid,
    first_name: PersonName,
    last_name: PersonName,
  },
  named('SignedUpUser'),
)

const AuditEntry = Type.Object(
  {
    uuid: Uuid,
    at: Instant,
    kind: AuditKindText,
    by_self: Type.Boolean(),
    session_id: Nullable(Uuid),
    address: Nullable(Type.String()),
    details: Type.Record(Type.String(), Type.Unknown()),
  },
  named('UserAuditEntry'),
)

/** Sign-up, own data, public data, and the security entries of one user. */
export const userRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, keys, auth, only } = parts
  const wrapped = new WeakSet<FastifyRequest>()
  const enterSignUp = openSignUps()

  app.post('/user', {
    // One evening at the door of a venue, whose phones have one address.
    config: { rateLimit: { max: 300, windowSeconds: 300 } },
    preValidation: async (request) => {
      const body = flattenSignUp(request.body)
      if (body === request.body) return
      wrapped.add(request)
      Object.assign(request, { body })
    },
    errorHandler: (error, request, reply) => {
      sendProblem(error, request, reply, wrapped.has(request) ? asWrapped : undefined)
    },
    schema: {
      operationId: 'signUp',
      act: 'proof',
      tags: ['people'],
      summary: 'Sign up',
      description:
        'Takes the fields as listed here, or wrapped as `{"user": {username, password, first_name, last_name, email}}`. The answer does not reveal whether the address is known. `username_taken` names two free user names near the wanted one in `free_usernames`.',
      body: Body(
        {
          username: Username,
          email: Email,
          password1: Password,
          password2: Password,
          first_name: Type.Optional(PersonName),
          last_name: Type.Optional(PersonName),
        },
        {
          ...named('SignUp'),
          examples: [
            {
              username: 'ada',
              email: 'ada@example.org',
              password1: 'a good long phrase',
              password2: 'a good long phrase',
            },
          ],
        },
      ),
      refuses: ['username_taken', 'password_refused', 'busy'],
      response: { 201: NewUser },
    },
    handler: async ({ body, address, raw }, reply) => {
      requireSame(body.password1, body.password2, '/password2')
      const leave = await enterSignUp(address)
      try {
        const user = await createUser(sql, {
          username: body.username,
          email: body.email,
          password: body.password1,
          firstName: body.first_name ?? '',
          lastName: body.last_name ?? '',
          address,
          language: choosePageLanguage(raw),
        })
        reply.code(201)
        return user
      } finally {
        leave()
      }
    },
  })

  app.get('/user/:username', {
    schema: {
      operationId: 'readUser',
      tags: ['people'],
      summary: 'Read the public data of a user',
      params: UserParams,
      refuses: ['not_found'],
      response: { 200: PublicUser },
    },
    handler: ({ params }) => findPublicUser(sql, params.username),
  })

  app.patch('/user/:username', {
    config: { rateLimit: { max: 60, spentBy: 'judged' } },
    onRequest: auth.signedIn,
    preHandler: only.self,
    schema: {
      operationId: 'changeUser',
      act: 'proof',
      tags: ['people'],
      summary: 'Change your names, e-mail address, password, or the language of your letters',
      description:
        'To change the e-mail address or the password, send the current password and a code, too. A new password ends the other login sessions.',
      params: UserParams,
      body: Body(
        {
          first_name: Type.Optional(PersonName),
          last_name: Type.Optional(PersonName),
          email: Type.Optional(Email),
          new_password1: Type.Optional(Password),
          new_password2: Type.Optional(Password),
          password: Type.Optional(Password),
          security_code: Type.Optional(Code),
          recovery_code: Type.Optional(Code),
          language: Type.Optional(
            Type.Enum([...LANGUAGES], { description: 'the language of your letters' }),
          ),
        },
        { ...named('UserChange'), examples: [{ first_name: 'Ada', last_name: 'Lovelace' }] },
      ),
      refuses: ['login_failed', 'password_refused', 'too_many_attempts', 'busy'],
      response: { 200: OwnUser },
    },
    handler: async (request) => {
      const caller = callerOf(request)
      const { body } = request
      requireSame(body.new_password1, body.new_password2, '/new_password2')
      const rename = async (tx: SqlTransaction): Promise<void> => {
        const { language } = body
        if (language !== undefined) await changeLanguage(tx, { userId: caller.uuid, language })
        if (body.first_name === undefined && body.last_name === undefined) return
        await changeNames(tx, {
          userId: caller.uuid,
          firstName: body.first_name,
          lastName: body.last_name,
        })
        await renameHolder(tx, caller.uuid)
      }
      if (body.email === undefined && body.new_password1 === undefined) await sql.begin(rename)
      else {
        if (body.password === undefined)
          throw new Refusal(
            'malformed_input',
            'This change needs your current password and a code. Send both.',
            {
              errors: [{ path: '/password', code: 'required', reason: 'is required' }],
            },
          )
        const proof = {
          username: caller.username,
          password: body.password,
          securityCode: body.security_code,
          recoveryCode: body.recovery_code,
          address: request.address,
          browserIds: browserIdsOf(parts.cookies.read(request)),
        }
        const change = {
          email: body.email,
          newPassword: body.new_password1,
          sid: caller.sid,
          emailNow: caller.email,
        }
        await changeOwnUser(sql, keys.vault, proof, change, rename)
      }
      return findUser(sql, { userId: caller.uuid })
    },
  })

  app.get('/user/:username/audit', {
    onRequest: auth.signedIn,
    preHandler: only.selfOrAdmin,
    schema: {
      operationId: 'listAudit',
      tags: ['people'],
      summary: 'List the audit log of one user, newest first',
      params: UserParams,
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(AuditEntry) },
    },
    handler: async (request, reply) => {
      const { params } = request
      const { uuid } = await findUser(sql, { username: params.username })
      return answerPage(
        { request, reply },
        ({ after: [before], limit }) => listAudit(sql, { userId: uuid, before, limit }),
        (row) => [row.uuid],
      )
    },
  })
}

/**
 * A sign-up judges and hashes a password before it can be refused, and refused ones spend no limit.
 * So addresses take turns, and one of them cannot fill the queues of passwords, which are common to
 * all.
 */
const SIGN_UPS = {
  atOnce: 8,
  atOnceOfOne: 4,
  waiting: 200,
  waitingOfOne: 50,
  waitingOfStrangers: 200,
  longestWaitMs: 5_000,
} as const

/** @throws {Refusal} `busy` when too many sign-ups wait, of this address or in all. */
function openSignUps(): (address: string) => Promise<() => void> {
  const share = openFairShare(SIGN_UPS)
  return async (address) => {
    try {
      return await share.enter({ key: addressKey(address), isStranger: false })
    } catch (error) {
      if (!(error instanceof ShareFull)) throw error
      throw new Refusal('busy', 'Too many people sign up at this moment. Try again shortly.', {
        retryAfterSeconds: 2,
      })
    }
  }
}

/**
 * Returns the wrapped form of a sign-up as the flat form. Fields beside `user` stay, so that the
 * schema refuses them.
 */
function flattenSignUp(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('user' in body)) return body
  if (Object.keys(body).length > 1) return body
  if (typeof body.user !== 'object' || body.user === null) return body
  if (!('password' in body.user)) return body.user
  const { password, ...rest } = body.user
  return { ...rest, password1: password, password2: password }
}

/** Returns the path in the wrapped form of a field of the flat form. */
function asWrapped(path: string): string {
  return `/user${path.replace(/^\/password[12]$/, '/password')}`
}

function requireSame(first: string | undefined, second: string | undefined, path: string): void {
  if (first !== second)
    throw new Refusal(
      'malformed_input',
      'The two passwords differ. Type the same password twice.',
      {
        errors: [{ path, code: 'mismatch', reason: 'must equal the first password' }],
      },
    )
}
