import type { onRequestHookHandler } from 'fastify'
import { Refusal } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who asks shows a secret or a token, which no page of another site has; a cookie alone does nothing here. */
    readonly fromAnySite?: boolean
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Makes the guard against requests that another site makes in a person's browser: any unsafe one that says where it
 * comes from must come from here, or from an allowed origin. Login and logout are no exception. A client that sends neither
 * `Origin` nor `Sec-Fetch-Site` is no browser, so no page can have sent it (Fetch Standard §3.1; W3C Fetch Metadata §2).
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
    if (SAFE_METHODS.has(request.method) || request.routeOptions.config.fromAnySite) return done()
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    if (origin === undefined && site === undefined) return done()
    const isOurs =
      origin === undefined
        ? site === 'same-origin'
        : allowed.has(origin) ||
          (origin === `${request.protocol}://${request.host}` &&
            (site === undefined || site === 'same-origin'))
    done(isOurs ? undefined : new Refusal('cross_site', 'Requests from other sites are refused.'))
  }
}
