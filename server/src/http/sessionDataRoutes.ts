import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { MAX_DATA_BYTES } from '../db/storedData.ts'
import { callerOf } from '../edge/authenticate.ts'
import { jsonSentOf, keepJsonSent } from '../edge/jsonSent.ts'
import { conditional, readPreconditions, sendStored } from '../edge/preconditions.ts'
import {
  deleteMemberData,
  type MemberName,
  readMemberData,
  writeMemberData,
} from '../licensing/memberData.ts'
import { Refusal } from '../refusal.ts'
import { readSessionData, writeSessionData } from '../sessions/sessionData.ts'
import type { Parts } from './parts.ts'

/** The most members that fit into 16 KiB. */
const MAX_MEMBERS = MAX_DATA_BYTES / 2

const RULES =
  'Any JSON value of at most 16 KiB (counted in UTF-8 as sent; more is 413). It is answered exactly as it was sent, and is `null` until something is stored. With `If-Match`, a write replaces only the named version (otherwise 412, and nothing changes); `*` matches any stored version. Without it, the last writer wins.'

const Anything = Type.Unknown({ description: 'any JSON value', examples: [{ theme: 'dark' }] })
const ETAG = {
  etag: {
    type: 'string',
    description: 'a strong validator that names this version; send it in `If-Match`',
  },
}
const Stored = Type.Unsafe<unknown>({
  description: 'The value as it was sent; `null` if nothing is stored',
  headers: ETAG,
  content: { 'application/json': { schema: Anything } },
})
const Written = Type.Null({ description: 'Stored', headers: ETAG })
const Unchanged = Type.Null({ description: 'The caller already has this version', headers: ETAG })

/** The data that an application stores in a login session, and for a member under a licence. */
export const sessionDataRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth }) => {
  keepJsonSent(app)
  const taking = { bodyLimit: MAX_DATA_BYTES, config: { maxMembers: MAX_MEMBERS } }

  app.get('/session/current/data', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'readSessionData',
      tags: ['sessions'],
      summary: 'Read the data of this login session',
      description: `${RULES} \`If-None-Match\` with the current version is answered 304.`,
      response: { 200: Stored, 304: Unchanged },
    },
    handler: conditional(async (request, reply) =>
      sendStored(request, reply, await readSessionData(sql, callerOf(request).sid)),
    ),
  })

  app.put('/session/current/data', {
    ...taking,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'writeSessionData',
      act: 'own',
      tags: ['sessions'],
      summary: 'Store data in this login session',
      description: `${RULES} The data is deleted with the login session. If the licence keeps it, the next login session of the same user under that licence starts with it.`,
      body: Anything,
      response: { 204: Written },
    },
    handler: conditional(async (request, reply) => {
      const { tag } = await writeSessionData(sql, {
        sid: callerOf(request).sid,
        json: jsonSentOf(request),
        conditions: readPreconditions(request),
      })
      return reply.code(204).header('etag', `"${tag}"`).send(null)
    }),
  })

  app.get('/licence/current/data', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'readMemberData',
      tags: ['sessions'],
      summary: 'Read your data under the licence of this login session; all your sessions share it',
      description: `${RULES} \`If-None-Match\` with the current version is answered 304.`,
      refuses: ['not_found'],
      response: { 200: Stored, 304: Unchanged },
    },
    handler: conditional(async (request, reply) =>
      sendStored(request, reply, await readMemberData(sql, memberOf(request))),
    ),
  })

  app.put('/licence/current/data', {
    ...taking,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'writeMemberData',
      act: 'own',
      tags: ['sessions'],
      summary: 'Store your data under the licence of this login session',
      description: `${RULES} The data outlives login sessions. It is deleted 90 days after the user is removed from the members.`,
      body: Anything,
      refuses: ['not_found'],
      response: { 204: Written },
    },
    handler: conditional(async (request, reply) => {
      const { tag } = await writeMemberData(sql, memberOf(request), {
        json: jsonSentOf(request),
        conditions: readPreconditions(request),
      })
      return reply.code(204).header('etag', `"${tag}"`).send(null)
    }),
  })

  app.delete('/licence/current/data', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'deleteMemberData',
      act: 'own',
      tags: ['sessions'],
      summary: 'Delete your data under the licence of this login session',
      description: 'With `If-Match`, only the named version is deleted.',
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: conditional(async (request, reply) => {
      await deleteMemberData(sql, memberOf(request), readPreconditions(request))
      return reply.code(204).send(null)
    }),
  })
}

/** @throws {Refusal} `not_found` when the caller's login session has no licence. */
function memberOf(request: FastifyRequest): MemberName {
  const { uuid, licence_id } = callerOf(request)
  if (licence_id === null)
    throw new Refusal(
      'not_found',
      'This login session has no licence. Log in with a licence first.',
    )
  return { licenceId: licence_id, userId: uuid }
}
