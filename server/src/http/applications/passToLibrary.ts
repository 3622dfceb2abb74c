import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { SilentEntry } from '../../oidc/requestNotes.ts'
import type { ApplicationParts } from './applicationParts.ts'

/** Passes a request to the library, which writes the answer. */
export type PassToLibrary = (
  request: FastifyRequest,
  reply: FastifyReply,
  silent?: SilentEntry,
) => Promise<void>

export function openPassToLibrary(parts: ApplicationParts): PassToLibrary {
  const { protocol, host } = new URL(parts.keys.issuer)
  let ready:
    | { readonly provider: Provider; readonly handle: ReturnType<Provider['callback']> }
    | undefined
  return async (request, reply, silent) => {
    const arrivedMs = performance.now()
    const provider = await parts.provider()
    if (ready?.provider !== provider) ready = { provider, handle: provider.callback() }
    const { handle } = ready
    const { raw } = request
    parts.notes.write(raw, { arrivedMs, silent, address: request.address })
    // The library trusts these headers, so they are set here: a caller's Host never gets into its
    // addresses, and the address is the one that this server determined.
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    raw.headers['x-forwarded-host'] = host
    raw.headers['x-forwarded-for'] = request.address
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.hijack()
    await handle(raw, reply.raw)
  }
}

/** Lets the routes of this scope leave the body to the library. */
export function leaveBodyUnread(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, takes: 'unread' }
  })
  app.addContentTypeParser('*', (_request, _body, done) => done(null))
}
