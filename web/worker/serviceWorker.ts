export {}

declare const self: ServiceWorkerGlobalScope
declare const KEPT_FILES: readonly string[]
declare const VERSION: string

/**
 * Keeps the application, so that a ticket opens without network. It answers for pages and files
 * only: never for data (`/api`), the sign-in of other applications (`/oidc`) or the documentation.
 *
 * A new version waits until no page of the old one is open, or until a person asks for it. The
 * files of the old one stay until then, so that nobody loses a page in the middle of something.
 */
const CACHE = `tessera-${VERSION}`
const FIRST_PAGE = '/'
const NOT_OURS = /^\/(api|oidc|docs|health|metrics|openapi\.json|\.well-known)(\/|$)/
/** Files below these have a hash or a number in their names: a kept one is never old. */
const NEVER_OLD = /^\/(assets|fonts)\//
const PATIENCE_MS = 3_000

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldVersions())
})

self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || NOT_OURS.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(answerPage(request))
  else if (NEVER_OLD.test(pathname) || KEPT_FILES.includes(pathname))
    event.respondWith(answerFile(request))
})

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll(KEPT_FILES.map((path) => new Request(path, { cache: 'no-cache' })))
}

async function removeOldVersions(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith('tessera-') && name !== CACHE)
      .map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

/** A page comes from the server; from what is kept when the server does not answer in time. */
async function answerPage(request: Request): Promise<Response> {
  const kept = await caches.match(FIRST_PAGE)
  if (!kept) return fetch(request)
  const patience = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))
  return Promise.race([fetch(request).catch(() => kept), patience])
}

async function answerFile(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok && NEVER_OLD.test(new URL(request.url).pathname)) {
    const cache = await caches.open(CACHE)
    await cache.put(request, answer.clone())
  }
  return answer
}
