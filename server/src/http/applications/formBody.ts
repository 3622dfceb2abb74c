import type { FastifyInstance, FastifyReply } from 'fastify'
import type { HtmlPage } from './htmlPage.ts'

/** What a form sent: each field once, as text. */
export type Form = Readonly<Record<string, string>>

/** Lets the routes of this scope take what forms send, and nothing else. A field that stands twice counts once, as it stands last. */
export function takeForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, takes: 'form' }
  })
  app.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(body)))
    },
  )
}

/** The fields of a form; of no form, none. */
export function formOf(body: unknown): Form {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/**
 * Sends a page. With `no-referrer` browsers say `Origin: null` when its form is sent (Fetch Standard §3.1), which the cross-site rule
 * refuses: so within this origin they may say where they come from.
 */
export function sendPage(reply: FastifyReply, page: HtmlPage, status = 200): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', page.policy)
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.html)
}
