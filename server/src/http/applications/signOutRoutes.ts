import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { account } from '../../audit/actor.ts'
import {
  type Application,
  findByReturnAddress,
  readApplication,
} from '../../clients/applications.ts'
import { isRegisteredAddress } from '../../clients/isRegisteredAddress.ts'
import type { Exchange } from '../../edge/machineEntry.ts'
import { loginTokensOf } from '../../edge/ownCookies.ts'
import { STATUS } from '../../edge/problem.ts'
import { logout } from '../../login/logout.ts'
import type { EnteringSession } from '../../oidc/enterApplication.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { type IdTokenHint, readIdTokenHint } from '../../oidc/readIdTokenHint.ts'
import { Refusal } from '../../refusal.ts'
import { endSessions } from '../../sessions/endSession.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import type { Language } from '../../text/languages.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findBrowserSession, findWho } from './browserSession.ts'
import { type Form, formOf, sendPage, takeForms } from './formBody.ts'
import { type HtmlPage, hidden, makePage } from './htmlPage.ts'
import { lostPage } from './lostPage.ts'
import { choosePageLanguage, keepPageLanguage } from './pageLanguage.ts'
import { WORDS } from './pageWords.ts'
import { inWords } from './signInWords.ts'

/**
 * What an application sends when a person logs out there (OpenID Connect RP-Initiated Logout 1.0
 * §2).
 */
interface SignOut {
  /** Whom the application means; nothing when it sent no id token of ours. */
  readonly hint: IdTokenHint | undefined
  readonly application: Application | undefined
  /** The address to go to afterwards: one that the application registered. */
  readonly returnTo: string | undefined
  /**
   * Whether the request shows that it comes from this application. If not, the person is led back
   * by a button only (§3).
   */
  readonly isFromApplication: boolean
  /** The state that the application gets back. */
  readonly state: string | undefined
}

/**
 * Logs a person out of an application, and with it out of this server. The login session ends, its
 * licence seat is free, and every application is told.
 *
 * It ends without a question only what belongs to this browser: an id token of the person who is
 * logged in here. Everybody else is asked. An id token is not a credential: a person who finds one
 * must not be able to log its person out elsewhere. A link on somebody's page must not log anybody
 * out.
 */
export const signOutRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  const { sql, keys, cookies } = parts
  takeForms(app)
  app.addHook('onRequest', async (request, reply) => keepPageLanguage(request, reply, parts))
  app.setErrorHandler(async (error, request, reply) => {
    if (!(error instanceof Refusal)) throw error
    const who = await findWho(parts, { request, reply })
    const language = languageOf(request)
    const words = WORDS[language]
    const fault = error.extra.members?.['because']
    const detail =
      fault === 'twoApplications' || fault === 'unknownReturn'
        ? words[fault]
        : inWords(language, error)
    const here = hereOf(request)
    return sendPage(
      reply,
      lostPage(language, { title: words.didNotWork, detail, who, here }),
      STATUS[error.code],
    )
  })

  const start = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const form = formOf(request.method === 'GET' ? request.query : request.body)
    const signOut = await readSignOut(form)
    const session = await findBrowserSession(parts, { request, reply })
    if (!session) return leave({ request, reply }, signOut)
    const { hint } = signOut
    if (hint?.userId !== session.userId) return sendPage(reply, askPage(request, signOut, session))
    // The application may have been entered by an earlier login of the same person.
    await sql.begin((tx) =>
      endSessions(tx, {
        userId: session.userId,
        sid: hint.sid,
        actor: account(session.userId),
        reason: 'logged_out',
      }),
    )
    return end({ request, reply }, signOut)
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
      return end({ request, reply }, await readSignOut(formOf(request.body)))
    },
  )

  async function readSignOut(form: Form): Promise<SignOut> {
    const hint = await readIdTokenHint(keys, form['id_token_hint'] ?? '')
    const clientId = form['client_id']
    if (hint && clientId && hint.applicationId !== clientId)
      throw new Refusal(
        'malformed_input',
        'client_id and id_token_hint name different applications. Send only one of them.',
        { members: { because: 'twoApplications' } },
      )
    const named = await readApplication(sql, hint?.applicationId ?? clientId ?? '')
    const address = form['post_logout_redirect_uri']
    const application =
      named ?? (address === undefined ? undefined : await findByReturnAddress(sql, address))
    const isRegistered =
      address !== undefined &&
      application !== undefined &&
      isRegisteredAddress(application.post_logout_redirect_uris, address)
    if (address !== undefined && !isRegistered)
      throw new Refusal(
        'malformed_input',
        'The post_logout_redirect_uri is not registered. Ask the operator to register it.',
        { members: { because: 'unknownReturn' } },
      )
    return {
      hint,
      application,
      returnTo: isRegistered ? address : undefined,
      isFromApplication: named !== undefined,
      state: form['state'],
    }
  }

  /** Ends every login session that the cookies of this browser name. */
  async function end(exchange: Exchange, signOut: SignOut): Promise<FastifyReply> {
    const { request, reply } = exchange
    await logout(sql, parts, loginTokensOf(cookies.read(request)))
    cookies.clearTokens(reply)
    return leave(exchange, signOut)
  }
}

/** The application may say its language (RP-Initiated Logout 1.0 §2), in the query or in a form. */
function languageOf(request: FastifyRequest): Language {
  return choosePageLanguage(request.raw, uiLocalesOf(request))
}

function uiLocalesOf({ query, body }: FastifyRequest): string | undefined {
  return formOf(query)['ui_locales'] ?? formOf(body)['ui_locales']
}

/** The address of this page, if it can be read again: what a form sent is not in it. */
function hereOf({ method, url }: FastifyRequest): string | undefined {
  return method === 'GET' ? url : undefined
}

function leave({ request, reply }: Exchange, signOut: SignOut): FastifyReply {
  const { returnTo, isFromApplication, application, state } = signOut
  const back = returnTo === undefined ? undefined : withState(returnTo, state)
  if (back !== undefined && isFromApplication)
    return reply.header('cache-control', 'no-store').redirect(back, 303)
  const language = languageOf(request)
  const words = WORDS[language]
  return sendPage(
    reply,
    lostPage(language, {
      title: words.loggedOut,
      detail: words.loggedOutDetail,
      here: hereOf(request),
      back: back === undefined || !application ? undefined : { name: application.name, url: back },
    }),
  )
}

function withState(address: string, state: string | undefined): string {
  const url = new URL(address)
  if (state !== undefined) url.searchParams.set('state', state)
  return url.href
}

function askPage(
  request: FastifyRequest,
  { application, isFromApplication, returnTo, state }: SignOut,
  session: EnteringSession,
): HtmlPage {
  const language = languageOf(request)
  const words = WORDS[language]
  const means = words.logOutMeans(session.username, application?.name ?? '')
  return makePage({
    language,
    title: words.logOutQuestion,
    here: hereOf(request),
    ...(returnTo !== undefined && { leadsTo: returnTo }),
    body: `<section class="card"><h1>${words.logOutQuestion}</h1>
<p>${escapeHtml(means)}</p>
<form method="post" action="${OIDC_PATHS.signOut}/confirm">
${hidden('client_id', isFromApplication ? application?.uuid : undefined)}
${hidden('post_logout_redirect_uri', returnTo)}
${hidden('state', state)}
${hidden('ui_locales', uiLocalesOf(request))}
<button>${words.logOut}</button>
</form>
<p class="hint">${words.stayLoggedIn(`<a href="/">${words.startPageName}</a>`)}</p></section>`,
  })
}
