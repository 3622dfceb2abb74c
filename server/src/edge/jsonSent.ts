import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by `jsonSentOf` only. */
    jsonSent: string | undefined
  }
}

/** A string of a JSON text, and the colon behind it where it is a name. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/gs

/**
 * Lets the routes of this part of the application read a body as it was sent, beside what it says: what is kept for an application must
 * come back with its long numbers and in its order.
 */
export function keepJsonSent(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.decorateRequest('jsonSent', undefined)
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body === '') {
        done(null)
        return
      }
      request.jsonSent = body.replace(/^\ufeff/, '')
      parseJson(request, body, done)
    },
  )
}

/**
 * The body as it was sent.
 *
 * Of a name that stands twice only the last value is seen by whatever reads the JSON, our guards included: so it is refused (RFC 7493 §2.3).
 *
 * @throws {Refusal} `malformed_input` without a body, or with a name twice.
 */
export function jsonSentOf({ jsonSent, body }: FastifyRequest): string {
  if (jsonSent === undefined) throw malformed('is required: any JSON value')
  const names = [...jsonSent.matchAll(STRING)].filter(([, colon]) => colon !== undefined)
  if (names.length !== countNames(body)) throw malformed('must not hold a name twice')
  return jsonSent
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce((sum: number, member) => sum + countNames(member), own)
}

function malformed(reason: string): Refusal {
  return new Refusal('malformed_input', 'The input is not as it must be.', {
    errors: [{ path: '', reason }],
  })
}
