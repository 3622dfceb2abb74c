import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemDocument } from '../edge/problem.ts'
import type { RateLimit } from '../limits/rateLimit.ts'
import { sendPage } from './applications/formBody.ts'
import { makePage } from './applications/htmlPage.ts'
import { choosePageLanguage } from './applications/pageLanguage.ts'
import { WORDS } from './applications/pageWords.ts'
import { openPageFiles } from './pageFiles.ts'
import { welcomePage } from './welcomePage.ts'

const ONE_YEAR_MS = 365 * 86_400_000

/** Paths of programs. A wrong path below them is answered with a problem, never with a page. */
const API = /^\/(api|openapi\.json|health|metrics|\.well-known)(\/|$|\?)/
/** Paths of this server's own pages, which a web application does not have. */
const OWN_PAGES = /^\/(docs|oidc)(\/|$|\?)/

/**
 * Serves a built web application, and its first page for each path of its own (client-side routes).
 * Files under `assets/` have a hash in their names, and those under `fonts/` a number: they are
 * cached for a year. All others are revalidated at each use. The first page is sent with links to
 * what the page of its address loads. Without a folder, `/` is a page that links to the API.
 */
export async function addWebFolder(
  app: FastifyInstance,
  { folder, rateLimit }: { folder: string | undefined; rateLimit: RateLimit },
): Promise<void> {
  if (folder) {
    const linkOf = openPageFiles(folder)
    const lasting = ['assets/', 'fonts/'].map((name) => join(resolve(folder), name))
    const firstPage = join(resolve(folder), 'index.html')
    await app.register(fastifyStatic, {
      root: resolve(folder),
      wildcard: false,
      cacheControl: false,
      // The build makes a brotli and a gzip copy of each file.
      preCompressed: true,
      setHeaders: (reply, path) => {
        const forever = lasting.some((start) => path.startsWith(start))
        reply.header(
          'cache-control',
          forever ? `public, max-age=${ONE_YEAR_MS / 1000}, immutable` : 'no-cache',
        )
        // No links for a service worker: it keeps this page for every address. The path may be that
        // of a compressed copy.
        const { request } = reply
        if (!path.startsWith(firstPage) || !wantsHtml(request)) return
        const link = linkOf(request.url, choosePageLanguage(request.raw))
        if (link) reply.header('link', link)
      },
    })
  } else
    app.get('/', { schema: { hide: true } }, async (request, reply) =>
      sendPage(reply, welcomePage(choosePageLanguage(request.raw))),
    )

  app.setNotFoundHandler((request, reply) => {
    rateLimit.ofAddress(request, reply)
    const isPage = request.method === 'GET' && !API.test(request.url) && wantsHtml(request)
    if (!isPage) return sendNotFound(request, reply)
    if (folder && !OWN_PAGES.test(request.url))
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return sendNoPage(request, reply)
  })
}

function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') ?? false
}

/** What a person sees who followed a wrong link. It does not repeat the address. */
function sendNoPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = choosePageLanguage(request.raw)
  const words = WORDS[language]
  const page = makePage({
    language,
    title: words.noPageTitle,
    body: `<section class="card"><h1>${words.noPageHeading}</h1>
<p>${words.noPageDetail(`<a href="/">${words.startPageName}</a>`)}</p></section>`,
  })
  return sendPage(reply, page, 404)
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
