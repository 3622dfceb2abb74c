import type { FastifyInstance } from 'fastify'
import { Refusal } from '../refusal.ts'
import { utf8In } from './utf8Body.ts'

/**
 * Accepts only JSON bodies. Many clients declare JSON and send an empty body when they have nothing
 * to send. That counts as no body, not as an error.
 */
export function takeJsonOnly(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (body.length === 0) return done(null)
      const text = utf8In(body)
      if (text instanceof Refusal) done(text)
      else parseJson(request, text, done)
    },
  )
}
