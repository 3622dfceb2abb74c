import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { errors } from 'oidc-provider'
import { type Application, readApplication } from '../../clients/applications.ts'
import { browserIdsOf, loginTokensOf } from '../../edge/ownCookies.ts'
import { STATUS } from '../../edge/problem.ts'
import { giveUpWaiting } from '../../licenceSeats/giveUpWaiting.ts'
import { acceptInvitation, declineInvitation } from '../../licensing/invitations.ts'
import { login } from '../../login/login.ts'
import { logout } from '../../login/logout.ts'
import { sidsOf } from '../../login/sidsOf.ts'
import {
  type EnteringSession,
  enterApplication,
  type LicenceChoice,
} from '../../oidc/enterApplication.ts'
import { type Entry, entryResult } from '../../oidc/entry.ts'
import { CHOSEN, LOGGED_IN, WAITS } from '../../oidc/keepSignIn.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { Refusal } from '../../refusal.ts'
import { readRefreshToken } from '../../tokens/refreshToken.ts'
import { GUESSABLE } from '../proofFields.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findBrowserSession, findWho } from './browserSession.ts'
import { type Form, formOf, sendPage, takeForms } from './formBody.ts'
import { choosePageLanguage, keepPageLanguage } from './pageLanguage.ts'
import { WORDS } from './pageWords.ts'
import {
  choosePage,
  continuePage,
  invitationPage,
  type LoginView,
  loginPage,
  lostPage,
  noWayInPage,
  recoveryCodesPage,
  type SignInView,
  waitingPage,
} from './signInPages.ts'
import { faultOf, faultOfCode, fullOf, inWords, plainCode, statusOf } from './signInWords.ts'

/** One authorization request that waits for its person. */
interface SignIn {
  readonly application: Application
  readonly view: SignInView
  /** Who is logged in in this browser. */
  readonly session: EnteringSession | undefined
  /** The licence that the application asks for. */
  readonly licence: string | undefined
  readonly loginHint: string
  /** What this login session lacks to come in. */
  readonly lacks: (session: EnteringSession) => 'the person' | 'a login' | 'an answer' | undefined
  /** Remembers what was shown for this sign-in by this login session. */
  readonly note: (
    what: typeof LOGGED_IN | typeof CHOSEN | typeof WAITS,
    sid: string | undefined,
  ) => Promise<void>
}

/**
 * The pages on which a person enters an application: log in, choose a licence, wait for a licence
 * seat. They are plain forms and need no JavaScript. Their paths are below the path of the login
 * cookies.
 *
 * The person first logs in and then claims a licence seat, like a login session that already
 * exists. So waiting costs no code, and there is only one way in.
 */
export const signInRoutes: FastifyPluginAsync<ApplicationParts> = async (app, parts) => {
  const { sql, keys, cookies } = parts
  const guessable = {
    ...GUESSABLE,
    schema: { hide: true, act: 'proof' },
  } as const
  const own = { ...guessable, schema: { hide: true, act: 'own' } } as const
  takeForms(app)
  app.addHook('onRequest', async (request, reply) => keepPageLanguage(request, reply, parts))
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))

  app.get(`${OIDC_PATHS.signIn}/:uid`, { schema: { hide: true } }, async (request, reply) => {
    const signIn = await readSignIn(request, reply)
    const query = formOf(request.query)
    const { session } = signIn
    const { licence } = query
    if (!session) return askLogin(reply, signIn, { licence })
    const { name } = signIn.application
    const words = WORDS[signIn.view.language]
    switch (signIn.lacks(session)) {
      case 'the person':
        return askLogin(reply, signIn, {
          licence,
          hint: words.anotherPerson(name),
        })
      case 'a login':
        return askLogin(reply, signIn, {
          username: session.username,
          licence,
          hint: words.onceMore(name),
        })
      case 'an answer':
        return sendPage(reply, continuePage(signIn.view, { username: session.username, licence }))
      case undefined:
        return letIn({ request, reply }, { signIn, session, query })
    }
  })

  app.post(`${OIDC_PATHS.signIn}/:uid`, guessable, async (request, reply) => {
    const signIn = await readSignIn(request, reply)
    const form = formOf(request.body)
    const { username = '', password = '', licence } = form
    const codes = {
      securityCode: plainCode(form['security_code']),
      recoveryCode: plainCode(form['recovery_code']),
    }
    const newPassword = form['new_password1'] || undefined
    const fault = faultOfCode(codes)
    const { language } = signIn.view
    const words = WORDS[language]
    const typed = { username, licence, setsPassword: newPassword !== undefined }
    if (fault) return askLogin(reply, signIn, { ...typed, wrongCode: words[fault] }, 400)
    if (newPassword !== (form['new_password2'] || undefined))
      return askLogin(
        reply,
        signIn,
        { ...typed, wrong: words.passwordsDiffer, setsPassword: true },
        400,
      )
    try {
      const answer = await login(sql, keys, {
        username,
        password,
        ...codes,
        newPassword,
        address: request.address,
        browserIds: browserIdsOf(cookies.read(request)),
        userAgent: request.headers['user-agent'],
        deviceName: signIn.application.name,
        delivery: 'cookie',
        replaces: {
          sids: await sidsOf(parts, cookies.read(request)),
          licence: signIn.licence ?? licence,
        },
      })
      cookies.setLogin(reply, answer)
      await signIn.note(LOGGED_IN, readRefreshToken(keys.vault, answer.refresh_token)?.sid)
      const next = withLicence(signIn.view.path, licence)
      if (!answer.recovery_codes) return reply.redirect(next, 303)
      const view = { ...signIn.view, who: username.trim() }
      return sendPage(reply, recoveryCodesPage(view, { codes: answer.recovery_codes, next }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.extra.retryAfterSeconds !== undefined)
        reply.header('retry-after', error.extra.retryAfterSeconds)
      const setsPassword = typed.setsPassword || error.code === 'new_password_required'
      const view = { ...typed, wrong: inWords(language, error), setsPassword }
      return askLogin(reply, signIn, view, STATUS[error.code])
    }
  })

  app.post(`${OIDC_PATHS.signIn}/:uid/invitation`, own, async (request, reply) => {
    const { session, lacks, view } = await readSignIn(request, reply)
    const { licence = '', answer } = formOf(request.body)
    const { path } = view
    if (!session || lacks(session)) return reply.redirect(path, 303)
    const { userId } = session
    if (answer !== 'accept') {
      await declineInvitation(sql, { licence, userId })
      return reply.redirect(path, 303)
    }
    await acceptInvitation(sql, { licence, userId })
    return reply.redirect(withLicence(path, licence), 303)
  })

  app.post(`${OIDC_PATHS.signIn}/:uid/give-up`, guessable, async (request, reply) => {
    const { session, lacks } = await readSignIn(request, reply)
    const { licence } = formOf(request.body)
    if (session && licence) await giveUpWaiting(sql, { licence, userId: session.userId })
    return finish(
      request,
      reply,
      session && lacks(session) === 'the person'
        ? { error: 'login_required', error_description: 'another person is logged in' }
        : { error: 'access_denied', error_description: 'the person was not let in' },
    )
  })

  app.post(`${OIDC_PATHS.signIn}/:uid/go-on`, own, async (request, reply) => {
    const { session, note, view } = await readSignIn(request, reply)
    if (session) await note(CHOSEN, session.sid)
    return reply.redirect(withLicence(view.path, formOf(request.body)['licence']), 303)
  })

  app.post(`${OIDC_PATHS.signIn}/:uid/log-out`, own, async (request, reply) => {
    const { session, view } = await readSignIn(request, reply)
    const { licence } = formOf(request.body)
    if (session && licence) await giveUpWaiting(sql, { licence, userId: session.userId })
    await logout(sql, parts, loginTokensOf(cookies.read(request)))
    cookies.clearTokens(reply)
    return reply.redirect(view.path, 303)
  })

  async function readSignIn(request: FastifyRequest, reply: FastifyReply): Promise<SignIn> {
    const provider = await parts.provider()
    const interaction = await provider.interactionDetails(request.raw, reply.raw)
    const { uid, params } = interaction
    const text = (name: string): string | undefined => {
      const value = params[name]
      return typeof value === 'string' ? value : undefined
    }
    const application = await readApplication(sql, text('client_id') ?? '')
    if (!application) throw new errors.SessionNotFound('the application no longer exists')
    const session = await findBrowserSession(parts, { request, reply })
    const prompts = new Set(text('prompt')?.split(' '))
    // The authorization endpoint has put the person in place of the token.
    const hinted = text('id_token_hint')
    const maxAgeSeconds = text('max_age') === undefined ? Infinity : Number(text('max_age'))
    const { result } = interaction
    return {
      application,
      session,
      licence: text('licence'),
      loginHint: text('login_hint') ?? '',
      lacks({ sid, userId, factorAge }) {
        if (hinted !== undefined && hinted !== userId) return 'the person'
        if (result?.[LOGGED_IN] === sid) return undefined
        if (prompts.has('login') || factorAge > maxAgeSeconds) return 'a login'
        return prompts.has('select_account') && result?.[CHOSEN] !== sid ? 'an answer' : undefined
      },
      async note(what, sid) {
        if (sid !== undefined && interaction.result?.[what] === sid) return
        interaction.result = { ...interaction.result, [what]: sid }
        await interaction.persist()
      },
      view: {
        language: choosePageLanguage(request.raw, text('ui_locales')),
        hasWebPart: parts.hasWebPart,
        path: `${OIDC_PATHS.signIn}/${uid}`,
        who: session?.username,
        applicationName: application.name,
        redirectUri: text('redirect_uri') ?? '',
      },
    }
  }

  async function letIn(
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    { signIn, session, query }: { signIn: SignIn; session: EnteringSession; query: Form },
  ): Promise<FastifyReply> {
    const { view, application } = signIn
    const browserId = browserIdsOf(cookies.read(request))[0] ?? crypto.randomUUID()
    cookies.set(reply, 'known_browser', browserId)
    const entrance = await enterApplication(sql, {
      application,
      session,
      browserId,
      licence: signIn.licence ?? query['licence'],
      again: query['again'] === '1',
    })
    switch (entrance.kind) {
      case 'enter':
        return finish(request, reply, entryOf(entrance.entry, session))
      case 'choose':
        return sendPage(reply, choosePage(view, entrance.licences))
      case 'invited':
        return sendPage(
          reply,
          invitationPage(view, { licence: entrance.licence, username: session.username }),
        )
      case 'no_licence':
        return sendPage(reply, noWayInPage(view, entrance.why), 403)
      case 'other_licence':
        return askLogin(reply, signIn, {
          username: session.username,
          hint: WORDS[view.language].otherLicence,
          // The new login must not take over the other one, so it names its licence.
          licence: entrance.licence.serial,
        })
      case 'full':
        await signIn.note(WAITS, session.sid)
        return wait(reply, signIn, entrance)
    }
  }

  async function finish(
    request: FastifyRequest,
    reply: FastifyReply,
    result: ReturnType<typeof entryResult>,
  ): Promise<FastifyReply> {
    const provider = await parts.provider()
    const returnTo = await provider.interactionResult(request.raw, reply.raw, result, {
      mergeWithLastSubmission: false,
    })
    return reply.redirect(new URL(returnTo).pathname, 303)
  }

  async function sendError(
    error: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const who = await findWho(parts, { request, reply })
    const language = choosePageLanguage(request.raw)
    const words = WORDS[language]
    // The page itself: the addresses of its forms answer only POST.
    const again = request.url.replace(/(\/sign-in\/[^/?]+).*$/, '$1')
    const ways = { who, here: again }
    if (error instanceof errors.SessionNotFound) {
      const said = { title: words.overTitle, detail: words.overDetail }
      return sendPage(reply, lostPage(language, { ...said, ...ways }), 400)
    }
    const isRefused = error instanceof Refusal
    const status = isRefused ? STATUS[error.code] : statusOf(error)
    if (status >= 500)
      request.log.error(
        { reqId: request.id, fault: faultOf(error) },
        'a sign-in page could not be shown',
      )
    const said = {
      title: words.didNotWork,
      detail: isRefused ? inWords(language, error) : words.inAMoment,
    }
    return sendPage(reply, lostPage(language, { ...said, ...ways, again }), status)
  }
}

function askLogin(
  reply: FastifyReply,
  signIn: SignIn,
  login: Partial<LoginView>,
  status = 200,
): FastifyReply {
  return sendPage(reply, loginPage(signIn.view, { username: signIn.loginHint, ...login }), status)
}

function wait(
  reply: FastifyReply,
  { view }: SignIn,
  { licence, refusal }: { readonly licence: LicenceChoice; readonly refusal: Refusal },
): FastifyReply {
  return sendPage(
    reply,
    waitingPage(view, { licence, full: fullOf(refusal), askedAt: new Date() }),
    409,
  )
}

function entryOf(entry: Entry, session: EnteringSession) {
  return entryResult(entry, { authEpoch: session.factorEpoch })
}

function withLicence(path: string, licence: string | undefined): string {
  return licence ? `${path}?licence=${encodeURIComponent(licence)}` : path
}
