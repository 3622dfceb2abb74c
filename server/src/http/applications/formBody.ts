import type { FastifyInstance, FastifyReply } from 'fastify'
import { utf8FormIn } from '../../edge/utf8Body.ts'
import { Refusal } from '../../refusal.ts'
import type { HtmlPage } from './htmlPage.ts'
import { readPageTheme } from './pageTheme.ts'

/** The fields of a form: each once, as text. */
export type Form = Readonly<Record<string, string>>

/**
 * Lets the routes of this scope take forms and nothing else. The last value of a repeated field
 * counts.
 */
export function takeForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, takes: 'form' }
  })
  app.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (_request, body, done) => {
      const pairs = utf8FormIn(body)
      if (pairs instanceof Refusal) done(pairs)
      else done(null, Object.fromEntries(pairs))
    },
  )
}

/** Returns the fields of a form, or none if the body is not a form. */
export function formOf(body: unknown): Form {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/**
 * Sends a page. With `no-referrer`, browsers send `Origin: null` with its form (Fetch Standard
 * §3.1), and the cross-site rule refuses that. From a page with a form they may therefore send the
 * referrer within this origin.
 */
export function sendPage(reply: FastifyReply, page: HtmlPage, status = 200): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', page.policy)
    .header('referrer-policy', page.hasForm ? 'same-origin' : 'no-referrer')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.html(readPageTheme(reply.request.raw)))
}
