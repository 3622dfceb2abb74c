import type { FastifyInstance } from 'fastify'

/**
 * JSON is the only body there is. Many clients say JSON and send nothing where there is nothing to send: that is no body,
 * and no fault.
 */
export function takeJsonOnly(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body === '') done(null)
      else parseJson(request, body, done)
    },
  )
}
