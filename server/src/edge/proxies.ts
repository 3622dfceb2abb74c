import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

/** Whose forwarded address is believed, as Fastify wants to be told. */
export function trustOf(proxies: Config['trustProxy']) {
  if (typeof proxies === 'number') return (_address: string, hop: number) => hop < proxies
  return proxies === false ? false : [...proxies]
}

/** Behind a proxy that is not trusted everybody has its address, and shares one limit and one budget of attempts. */
export function warnOfProxy(app: FastifyInstance): void {
  let isTold = false
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isTold && request.headers['x-forwarded-for'] !== undefined) {
      isTold = true
      app.log.warn(
        'A request came with X-Forwarded-For, and TRUST_PROXY is not set: everybody behind that proxy counts as one address.',
      )
    }
    done()
  })
}
