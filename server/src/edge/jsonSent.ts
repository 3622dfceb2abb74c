import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type InputFault, Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by `jsonSentOf` only. */
    jsonSent: string | undefined
  }
}

/** A string of a JSON text, with the colon after it if it is a name. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/gs

/**
 * Lets these routes read a body as it was sent, in addition to its parsed value. Data that is
 * stored for an application must come back with its long numbers and in its order.
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
 * Returns the body as it was sent.
 *
 * A body with a repeated name is refused (RFC 7493 §2.3): readers of the JSON, including our
 * guards, see only the last value of that name.
 *
 * @throws {Refusal} `malformed_input` without a body, or with a repeated name.
 */
export function jsonSentOf({ jsonSent, body }: FastifyRequest): string {
  if (jsonSent === undefined)
    throw malformed({ code: 'required', reason: 'is required: any JSON value' })
  const names = [...jsonSent.matchAll(STRING)].filter(([, colon]) => colon !== undefined)
  if (names.length !== countNames(body))
    throw malformed({
      code: 'repeated_name',
      reason: 'must not repeat a name in an object',
    })
  return jsonSent
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce((sum: number, member) => sum + countNames(member), own)
}

function malformed(fault: InputFault): Refusal {
  return new Refusal(
    'malformed_input',
    'The input has errors. Correct the fields listed in errors.',
    {
      errors: [{ path: '', ...fault }],
    },
  )
}
