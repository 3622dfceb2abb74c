import type { FastifyReply, FastifyRequest } from 'fastify'
import { failedCondition, type Preconditions, type StoredData } from '../db/storedData.ts'
import { Refusal } from '../refusal.ts'
import { type RoutePart, withPart } from './routePart.ts'

const CONDITIONS: RoutePart = {
  refuses: ['precondition_failed'],
  reads: {
    'if-match': 'entity tags, or `*`: do this only if the data is one of these versions',
    'if-none-match': 'entity tags, or `*`: do this only if the data is not one of these versions',
  },
}

/** Makes the handler of a route that reads the preconditions of its request. */
export function conditional<R extends FastifyRequest, A>(
  handler: (request: R, reply: FastifyReply) => A,
): (request: R, reply: FastifyReply) => A {
  return withPart(handler, CONDITIONS)
}

const TAG = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/
const LIST = new RegExp(`^[ \\t]*${TAG.source}([ \\t]*,[ \\t]*${TAG.source})*[ \\t]*$`)

/**
 * Reads `If-Match` and `If-None-Match` (RFC 9110 §13.1). A weak tag never matches where the bytes
 * must be equal. All tags of this server are strong, so a weak tag counts in `If-None-Match` only.
 *
 * @throws {Refusal} `malformed_input` when one is neither `*` nor tags in quotes.
 */
export function readPreconditions({ headers }: FastifyRequest): Preconditions {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers
  return {
    ifMatch: readTags(ifMatch, { name: 'If-Match', weak: false }),
    ifNoneMatch: readTags(ifNoneMatch, { name: 'If-None-Match', weak: true }),
  }
}

function readTags(
  text: string | undefined,
  { name, weak }: { name: string; weak: boolean },
): '*' | string[] | undefined {
  if (text === undefined) return undefined
  if (text.trim() === '*') return '*'
  if (!LIST.test(text))
    throw new Refusal(
      'malformed_input',
      `${name} is malformed. Send * or entity tags in double quotes.`,
      {
        errors: [
          {
            path: `/${name}`,
            code: 'not_valid',
            reason: 'must be * or entity tags in double quotes',
          },
        ],
      },
    )
  return [...text.matchAll(new RegExp(TAG, 'g'))].flatMap(([, weakness, tag]) =>
    tag === undefined || (weakness !== undefined && !weak) ? [] : [tag],
  )
}

/**
 * Answers a stored JSON text, byte for byte, with its tag; 304 when the caller already has this
 * version.
 * @throws {Refusal} `malformed_input`; `precondition_failed` when `If-Match` names other versions.
 */
export function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  stored: StoredData,
): FastifyReply {
  const failed = failedCondition(stored, readPreconditions(request))
  if (failed === 'If-Match')
    throw new Refusal(
      'precondition_failed',
      'The data is not one of the versions in If-Match. Read it again.',
    )
  reply.header('etag', `"${stored.tag}"`)
  if (failed === 'If-None-Match') return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').serializer(String).send(stored.json)
}
