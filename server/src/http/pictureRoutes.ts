import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { encodePicture, PICTURE_WIDTHS } from '../catalogue/encodePicture.ts'
import { readPicture, removePicture, setPicture } from '../catalogue/eventPicture.ts'
import { callerOf } from '../edge/authenticate.ts'
import { Opaque } from '../edge/schemas.ts'
import { openFairShare, ShareFull } from '../limits/fairShare.ts'
import { Refusal } from '../refusal.ts'
import { EventParams } from './eventFields.ts'
import { EventSchema } from './eventRoutes.ts'
import type { Parts } from './parts.ts'

const MAX_BYTES = 5 * 1024 * 1024
const DEFAULT_WIDTH = 960
const UPLOADS_PER_MINUTE = 60
/** A picture whose address names its tag never changes. */
const A_YEAR_SECONDS = 31_536_000
/** Re-encoding takes a few seconds of a core, and up to 300 MB: one at a time in a process. */
const AT_ONCE = {
  atOnce: 1,
  atOnceOfOne: 1,
  waiting: 10,
  waitingOfOne: 2,
  waitingOfStrangers: 0,
  longestWaitMs: 10_000,
}

/** The picture of an event. */
export const pictureRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only } = parts
  const share = openFairShare(AT_ONCE)
  app.addContentTypeParser<Buffer>(
    ['image/jpeg', 'image/png', 'image/webp'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  )

  app.put('/event/:id/picture', {
    bodyLimit: MAX_BYTES,
    config: { takes: 'picture', rateLimit: { max: UPLOADS_PER_MINUTE } },
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'setEventPicture',
      act: 'reversible',
      tags: ['events'],
      summary: 'Give an event a picture, in place of an earlier one',
      description:
        'JPEG, PNG or WebP, at most 5 MB, 50 million pixels and 20,000 on a side, and 150 MB when it is decoded. It is re-encoded, upright and without metadata.',
      params: EventParams,
      refuses: ['busy'],
      response: { 200: EventSchema },
    },
    handler: async (request) => {
      const leave = await share
        .enter({ key: callerOf(request).uuid, isStranger: false })
        .catch(refuseFull)
      try {
        const picture = await encodePicture(bytesOf(request.body))
        return await setPicture(sql, { eventId: request.params.id, picture })
      } finally {
        leave()
      }
    },
  })

  app.get('/event/:id/picture', {
    onRequest: auth.anyone,
    preHandler: only.whoSeesEvent,
    schema: {
      operationId: 'readEventPicture',
      tags: ['events'],
      summary: 'Read the picture of an event as WebP',
      description:
        'The event has its tag as `picture.etag`. An address with `v` of that tag may be kept for ever.',
      params: EventParams,
      querystring: Type.Object({
        width: Type.Optional(
          Type.Union(
            PICTURE_WIDTHS.map((width) => Type.Literal(width)),
            { default: DEFAULT_WIDTH, description: 'pixels, at most' },
          ),
        ),
        v: Type.Optional(Opaque({ maxLength: 64, description: '`picture.etag` of the event' })),
      }),
      refuses: ['not_found'],
      response: {
        200: Type.Unsafe<unknown>({
          description: 'The picture',
          headers: ETAG,
          content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } },
        }),
        304: Type.Unsafe<unknown>({
          description: 'The caller has it already',
          headers: ETAG,
          type: 'null',
        }),
      },
    },
    handler: async (request, reply) => {
      const { width = DEFAULT_WIDTH, v } = request.query
      const { etag, content, is_public } = await readPicture(sql, {
        eventId: request.params.id,
        width,
      })
      const tag = `"${etag}-${width}"`
      const keep = v === etag ? `max-age=${A_YEAR_SECONDS}, immutable` : 'no-cache'
      reply
        .header('etag', tag)
        .header('cache-control', `${is_public ? 'public' : 'private'}, ${keep}`)
      if (namesTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
      return reply.type('image/webp').send(content)
    },
  })

  app.delete('/event/:id/picture', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'removeEventPicture',
      act: 'reversible',
      tags: ['events'],
      summary: 'Take the picture of an event away',
      params: EventParams,
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      await removePicture(sql, request.params.id)
      return reply.code(204).send(null)
    },
  })
}

const ETAG = { etag: { type: 'string', description: 'a strong entity tag' } }

function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}

/** Whether `If-None-Match` names this tag (RFC 9110 §13.1.2: compared weakly). */
function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
}

function refuseFull(error: unknown): never {
  if (!(error instanceof ShareFull)) throw error
  throw new Refusal('busy', 'Other pictures are being read at the moment. Try again shortly.', {
    retryAfterSeconds: 5,
  })
}
