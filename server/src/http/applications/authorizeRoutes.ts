import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { readApplication } from '../../clients/applications.ts'
import { utf8FormIn } from '../../edge/utf8Body.ts'
import { findEntry } from '../../oidc/enterApplication.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { readIdTokenHint } from '../../oidc/readIdTokenHint.ts'
import type { SilentEntry } from '../../oidc/requestNotes.ts'
import { usedParams } from '../../oidc/usedParams.ts'
import { Refusal } from '../../refusal.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findBrowserSession } from './browserSession.ts'
import { Redirect, TAG } from './oidcAnswers.ts'
import { AuthorizationRequest } from './oidcSchemas.ts'
import { openPassToLibrary } from './passToLibrary.ts'

/** By GET the head of a request bounds it. Only a part is stored (`usedParams`). */
const LONGEST_FORM_BYTES = 8 * 1024

/** The authorization endpoint, by GET and by POST (OpenID Connect Core §3.1.2.1). */
export const authorizeRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  const passToLibrary = openPassToLibrary(parts)
  app.removeAllContentTypeParsers()
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, takes: 'form' }
  })
  // Pairs and not an object: a repeated parameter is refused, and each text is checked.
  app.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (_request, body, done) => {
      const pairs = utf8FormIn(body)
      if (pairs instanceof Refusal) done(pairs)
      else done(null, pairs)
    },
  )
  // Each request writes a row, and anybody may send one.
  const rateLimit = { max: 600 }
  const schema = {
    ...TAG,
    form: AuthorizationRequest,
    summary: 'Begin a login for an application: authorization code, with PKCE S256',
    description:
      'The application sends the browser here, with the parameters in the query or as a form. `licence` names the licence to use, by serial or id. `prompt=none` shows no page: it answers `login_required`, or `interaction_required` when the person must choose or take a licence seat. `prompt=select_account` asks who comes in. `id_token_hint` names the person who must come in. The answer is in the query, or in a form that the browser posts (`response_mode=form_post`). A parameter that is too long is `invalid_request`: `state` has at most 2048 bytes, `nonce` 256. Parameters that this server does not use are left out. The person has 15 minutes to log in. Errors go to the application’s redirect address, or are shown on a page if there is no valid address.',
    response: {
      200: {
        description: 'A page that posts the answer to the application (`form_post`)',
        content: { 'text/html': { schema: { type: 'string' } } },
      },
      303: Redirect('To the login page, or back to the application'),
      400: {
        description: 'A page for the person, if no address of the application can be trusted',
        content: { 'text/html': { schema: { type: 'string' } } },
      },
    },
  }
  const authorize = async (
    request: FastifyRequest,
    reply: FastifyReply,
    sent: URLSearchParams,
  ): Promise<void> => {
    const params = usedParams(sent)
    impliesConsent(params)
    const hinted = await nameHinted(params, parts)
    const { raw } = request
    // The library reads both forms alike. The body was read here, so it gets the query.
    raw.method = 'GET'
    raw.url = `${OIDC_PATHS.authorization}?${params}`
    const isSilent = params.get('prompt') === 'none'
    return passToLibrary(
      request,
      reply,
      isSilent ? await findSilentEntry(parts, { request, reply, params, hinted }) : undefined,
    )
  }

  app.get(OIDC_PATHS.authorization, {
    config: { rateLimit },
    schema: { ...schema, operationId: 'authorize' },
    handler: (request, reply) => {
      const { search } = new URL(request.raw.url ?? '/', 'http://here')
      const pairs = utf8FormIn(Buffer.from(search.slice(1)))
      if (pairs instanceof Refusal) throw pairs
      return authorize(request, reply, new URLSearchParams(pairs))
    },
  })
  app.post(OIDC_PATHS.authorization, {
    // It does what a link to the same address does.
    config: { rateLimit, fromAnySite: true },
    bodyLimit: LONGEST_FORM_BYTES,
    schema: { ...schema, operationId: 'postAuthorize', act: 'own' },
    handler: (request, reply) =>
      authorize(request, reply, new URLSearchParams(pairsIn(request.body))),
  })
}

function pairsIn(body: unknown): [string, string][] {
  if (!Array.isArray(body)) return []
  return body.map(([name, value]) => [String(name), String(value)])
}

/**
 * A request for refresh tokens must ask for consent (OpenID Connect Core §11). The operator gave
 * that consent by registering the application, so this adds it to the request.
 */
function impliesConsent(params: URLSearchParams): void {
  const prompts = (params.get('prompt') ?? '').split(' ').filter(Boolean)
  const isOffline = params.get('scope')?.split(' ').includes('offline_access')
  if (!isOffline || prompts.includes('none') || prompts.includes('consent')) return
  if (params.getAll('prompt').length > 1) return
  params.set('prompt', [...prompts, 'consent'].join(' '))
}

/**
 * Replaces an id token by the id of the person whom it names, which is all that is needed of it.
 * One that says nothing is left out. Returns that id.
 */
async function nameHinted(
  params: URLSearchParams,
  { keys }: ApplicationParts,
): Promise<string | undefined> {
  const [hint, ...more] = params.getAll('id_token_hint')
  if (hint === undefined || more.length > 0) return undefined
  const read = await readIdTokenHint(keys, hint)
  if (read) params.set('id_token_hint', read.userId)
  else params.delete('id_token_hint')
  return read?.userId
}

/**
 * Finds out who comes in without seeing a page (`prompt=none`, OpenID Connect Core §3.1.2.1): the
 * person who is logged in, long enough ago, as the one whom the application names, and with all
 * that the application requires. No licence seat is taken: nobody would have seen it.
 */
async function findSilentEntry(
  parts: ApplicationParts,
  {
    request,
    reply,
    params,
    hinted,
  }: {
    request: FastifyRequest
    reply: FastifyReply
    params: URLSearchParams
    hinted: string | undefined
  },
): Promise<SilentEntry> {
  const application = await readApplication(parts.sql, params.get('client_id') ?? '')
  const session = await findBrowserSession(parts, { request, reply }).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (!application || !session) return { kind: 'login_required' }
  const maxAge = params.get('max_age')
  const isTooOld = maxAge !== null && session.factorAge > Number(maxAge)
  if (isTooOld || (hinted !== undefined && hinted !== session.userId))
    return { kind: 'login_required' }
  const licence = params.get('licence') ?? undefined
  const { entry } = await findEntry(parts.sql, { application, session, licence })
  if (!entry) return { kind: 'interaction_required' }
  return { kind: 'enter', entry, authEpoch: session.factorEpoch }
}
