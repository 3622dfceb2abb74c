import type { FastifyPluginAsync } from 'fastify'
import { browserIdsOf, loginTokensOf } from '../../edge/ownCookies.ts'
import { STATUS } from '../../edge/problem.ts'
import { giveUpWaiting } from '../../licenceSeats/giveUpWaiting.ts'
import { acceptInvitation, declineInvitation } from '../../licensing/invitations.ts'
import { login } from '../../login/login.ts'
import { logout } from '../../login/logout.ts'
import { sidsOf } from '../../login/sidsOf.ts'
import { CHOSEN, LOGGED_IN } from '../../oidc/keepSignIn.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { Refusal } from '../../refusal.ts'
import { readRefreshToken } from '../../tokens/refreshToken.ts'
import { GUESSABLE } from '../proofFields.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { askLogin } from './askLogin.ts'
import { finishSignIn } from './finishSignIn.ts'
import { formOf, sendPage, takeForms } from './formBody.ts'
import { letIn } from './letIn.ts'
import { keepPageLanguage } from './pageLanguage.ts'
import { WORDS } from './pageWords.ts'
import { readSignIn } from './readSignIn.ts'
import { sendSignInError } from './sendSignInError.ts'
import { continuePage, recoveryCodesPage } from './signInPages.ts'
import { faultOfCode, inWords, plainCode } from './signInWords.ts'

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
  app.setErrorHandler((error, request, reply) => sendSignInError(parts, { request, reply }, error))

  app.get(`${OIDC_PATHS.signIn}/:uid`, { schema: { hide: true } }, async (request, reply) => {
    const signIn = await readSignIn(parts, { request, reply })
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
        return letIn(parts, { request, reply }, { signIn, session, query })
    }
  })

  app.post(`${OIDC_PATHS.signIn}/:uid`, guessable, async (request, reply) => {
    const signIn = await readSignIn(parts, { request, reply })
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
    const { session, lacks, view } = await readSignIn(parts, { request, reply })
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
    const { session, lacks } = await readSignIn(parts, { request, reply })
    const { licence } = formOf(request.body)
    if (session && licence) await giveUpWaiting(sql, { licence, userId: session.userId })
    return finishSignIn(
      parts,
      { request, reply },
      session && lacks(session) === 'the person'
        ? { error: 'login_required', error_description: 'another person is logged in' }
        : { error: 'access_denied', error_description: 'the person was not let in' },
    )
  })

  app.post(`${OIDC_PATHS.signIn}/:uid/go-on`, own, async (request, reply) => {
    const { session, note, view } = await readSignIn(parts, { request, reply })
    if (session) await note(CHOSEN, session.sid)
    return reply.redirect(withLicence(view.path, formOf(request.body)['licence']), 303)
  })

  app.post(`${OIDC_PATHS.signIn}/:uid/log-out`, own, async (request, reply) => {
    const { session, view } = await readSignIn(parts, { request, reply })
    const { licence } = formOf(request.body)
    if (session && licence) await giveUpWaiting(sql, { licence, userId: session.userId })
    await logout(sql, parts, loginTokensOf(cookies.read(request)))
    cookies.clearTokens(reply)
    return reply.redirect(view.path, 303)
  })
}

function withLicence(path: string, licence: string | undefined): string {
  return licence ? `${path}?licence=${encodeURIComponent(licence)}` : path
}
