import type { FastifyInstance } from 'fastify'

/**
 * Accepts only JSON bodies. Many clients declare JSON and send an empty body when they have nothing
 * to send. That counts as no body, not as an error.
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
