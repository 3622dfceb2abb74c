import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { account } from '../../audit/actor.ts'
import { type Application, readApplication } from '../../clients/applications.ts'
import type { EnteringSession } from '../../oidc/enterApplication.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { type IdTokenHint, readIdTokenHint } from '../../oidc/readIdTokenHint.ts'
import { Refusal } from '../../refusal.ts'
import { endSessions } from '../../sessions/endSession.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findBrowserSession } from './browserSession.ts'
import { type Form, formOf, sendPage, takeForms } from './formBody.ts'
import { escapeHtml, makePage } from './htmlPage.ts'
import { hidden, lostPage } from './signInPages.ts'

/**
 * What an application sends when a person logs out there (OpenID Connect RP-Initiated Logout 1.0
 * §2).
 */
interface SignOut {
  readonly hint: IdTokenHint | undefined
  readonly application: Application | undefined
  /** The address to go to afterwards: one that the application registered. */
  readonly returnTo: string | undefined
  readonly form: Form
}

/**
 * Logs a person out of an application, and with it out of this server. The login session ends, its
 * licence seat is free, and every application is told.
 *
 * An id token of this server names the login session. Without one, or if it belongs to another
 * person than the one who is logged in here, the person is asked: a link on somebody's page must
 * not log anybody out.
 */
export const signOutRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  const { sql, keys, cookies } = parts
  takeForms(app)
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof Refusal)) throw error
    return sendPage(reply, lostPage({ title: 'This did not work', detail: error.message }), 400)
  })

  const start = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const form = formOf(request.method === 'GET' ? request.query : request.body)
    const signOut = await readSignOut(form)
    const session = await findBrowserSession(parts, { request, reply })
    const { hint } = signOut
    const isOwn = hint !== undefined && (!session || session.userId === hint.userId)
    if (isOwn) return end(reply, signOut, { session, sid: hint.sid, userId: hint.userId })
    if (!session) return leave(reply, signOut)
    return sendPage(reply, askPage(signOut, session))
  }
  app.get(OIDC_PATHS.signOut, { schema: { hide: true } }, start)
  app.post(
    OIDC_PATHS.signOut,
    { schema: { hide: true, act: 'own' }, config: { fromAnySite: true } },
    start,
  )

  app.post(
    `${OIDC_PATHS.signOut}/confirm`,
    { schema: { hide: true, act: 'own' } },
    async (request, reply) => {
      const signOut = await readSignOut(formOf(request.body))
      const session = await findBrowserSession(parts, { request, reply })
      if (!session) return leave(reply, signOut)
      return end(reply, signOut, { session, sid: session.sid, userId: session.userId })
    },
  )

  async function readSignOut(form: Form): Promise<SignOut> {
    const token = form['id_token_hint']
    const hint = token ? await readIdTokenHint(keys, token) : undefined
    if (token && !hint)
      throw new Refusal(
        'malformed_input',
        'The id_token_hint was not issued by this server. Send the ID token of the login, or none.',
      )
    const clientId = form['client_id']
    if (hint && clientId && hint.applicationId !== clientId)
      throw new Refusal(
        'malformed_input',
        'client_id and id_token_hint name different applications. Send only one of them.',
      )
    const application = await readApplication(sql, hint?.applicationId ?? clientId ?? '')
    const returnTo = form['post_logout_redirect_uri']
    if (returnTo !== undefined && !application?.post_logout_redirect_uris.includes(returnTo))
      throw new Refusal(
        'malformed_input',
        'The post_logout_redirect_uri is not registered. Ask the operator to register it.',
      )
    return { hint, application, returnTo, form }
  }

  async function end(
    reply: FastifyReply,
    signOut: SignOut,
    which: { session: EnteringSession | undefined; sid: string; userId: string },
  ): Promise<FastifyReply> {
    const { session, sid, userId } = which
    await sql.begin((tx) =>
      endSessions(tx, { userId, sid, actor: account(userId), reason: 'logged_out' }),
    )
    if (!session || session.sid === sid) cookies.clearTokens(reply)
    return leave(reply, signOut)
  }
}

function leave(reply: FastifyReply, { returnTo, form }: SignOut): FastifyReply {
  if (returnTo === undefined)
    return sendPage(
      reply,
      lostPage({ title: 'Logged out', detail: 'You are logged out. You can close this page.' }),
    )
  const url = new URL(returnTo)
  const state = form['state']
  if (state !== undefined) url.searchParams.set('state', state)
  return reply.header('cache-control', 'no-store').redirect(url.href, 303)
}

function askPage({ application, returnTo, form }: SignOut, session: EnteringSession) {
  const from = application ? ` of ${escapeHtml(application.name)} and` : ''
  return makePage({
    title: 'Log out?',
    leadsTo: returnTo,
    body: `<h1>Log out?</h1>
<p>You are logged in as ${escapeHtml(session.username)}. This logs you out${from} of every application that you entered with this login.</p>
<form method="post" action="${OIDC_PATHS.signOut}/confirm">
${hidden('client_id', application?.uuid)}
${hidden('post_logout_redirect_uri', returnTo)}
${hidden('state', form['state'])}
<button>Log out</button>
</form>`,
  })
}
