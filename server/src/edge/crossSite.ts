import type { onRequestHookHandler } from 'fastify'
import { Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The caller sends a secret or a token, which no page of another site has. A cookie alone does
     * nothing on this route.
     */
    readonly fromAnySite?: boolean
    /**
     * The method is safe, but what the caller asks is counted against somebody. Pages of other
     * sites can open such an address in a window, and the cookies of the person go with it (RFC
     * 6265bis §5.5.7.1).
     */
    readonly countsReads?: boolean
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Makes the guard against requests that another site makes in a person's browser. An unsafe request
 * that states its origin must come from this server or from an allowed origin. Login and logout are
 * no exception; nor are reads that count (`countsReads`), except those that a person types into the
 * address bar. A client that sends neither `Origin` nor `Sec-Fetch-Site` is not a browser, so no
 * page can have sent the request (Fetch Standard §3.1; W3C Fetch Metadata §2).
 *
 * Refuses with `cross_site`, before anything is read or changed.
 */
export function crossSiteGuard({
  publicUrl,
  allowedOrigins,
}: {
  readonly publicUrl: string
  readonly allowedOrigins: readonly string[]
}): onRequestHookHandler {
  const allowed = new Set([publicUrl, ...allowedOrigins])
  return (request, _reply, done) => {
    const { fromAnySite, countsReads } = request.routeOptions.config
    const isSafe = SAFE_METHODS.has(request.method)
    if (fromAnySite || (isSafe && !countsReads)) return done()
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    if (origin === undefined && site === undefined) return done()
    const isOurs =
      origin === undefined
        ? site === 'same-origin' || (isSafe && site === 'none')
        : allowed.has(origin) ||
          (origin === `${request.protocol}://${request.host}` &&
            (site === undefined || site === 'same-origin'))
    done(
      isOurs
        ? undefined
        : new Refusal(
            'cross_site',
            'This request came from a page of another site. Ask the operator to allow that site (ALLOWED_ORIGINS).',
          ),
    )
  }
}
