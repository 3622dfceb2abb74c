import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemDocument } from '../edge/problem.ts'
import type { RateLimit } from '../limits/rateLimit.ts'
import { WELCOME_PAGE, WELCOME_POLICY } from './welcomePage.ts'

const ONE_YEAR_MS = 365 * 86_400_000

/** Paths of the API. A wrong path below them is answered with a problem, never with a page. */
const API = /^\/(api|openapi\.json|docs|health|metrics|oidc|\.well-known)(\/|$|\?)/

/**
 * Serves a built web application, and its first page for each path of its own (client-side routes).
 * Files under `assets/` have a hash in their names and are cached for a year. All others are
 * revalidated at each use. Without a folder, `/` is a page that links to the API.
 */
export async function addWebFolder(
  app: FastifyInstance,
  { folder, rateLimit }: { folder: string | undefined; rateLimit: RateLimit },
): Promise<void> {
  if (folder) {
    const assets = join(resolve(folder), 'assets/')
    await app.register(fastifyStatic, {
      root: resolve(folder),
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const forever = path.startsWith(assets)
        reply.header(
          'cache-control',
          forever ? `public, max-age=${ONE_YEAR_MS / 1000}, immutable` : 'no-cache',
        )
      },
    })
  } else
    app.get('/', { schema: { hide: true } }, async (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', WELCOME_POLICY)
        .send(WELCOME_PAGE),
    )

  app.setNotFoundHandler((request, reply) => {
    rateLimit.ofAddress(request, reply)
    const isPage = request.method === 'GET' && !API.test(request.url) && wantsHtml(request)
    if (folder && isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return sendNotFound(request, reply)
  })
}

function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') ?? false
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0]
  return reply
    .code(404)
    .type('application/problem+json')
    .send(
      problemDocument({
        code: 'not_found',
        status: 404,
        detail: `There is no ${request.method} ${path}. Check the method and the path.`,
        id: request.id,
      }),
    )
}
