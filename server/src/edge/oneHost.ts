import type { onRequestHookHandler } from 'fastify'
import { Refusal } from '../refusal.ts'

/**
 * Refuses a request with two `Host` headers (RFC 9112 §3.2). Node keeps the first of them and a
 * proxy may have decided by the other one.
 *
 * Refuses with `malformed_input`.
 */
export const requireOneHost: onRequestHookHandler = (request, _reply, done) => {
  const { rawHeaders } = request.raw
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  if (hosts < 2) done()
  else
    done(
      new Refusal('malformed_input', 'The request has two Host headers. Send one.', {
        errors: [{ path: '', code: 'not_valid', reason: 'must have one Host header' }],
      }),
    )
}
