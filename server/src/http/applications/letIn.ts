import type { FastifyReply } from 'fastify'
import type { Exchange } from '../../edge/machineEntry.ts'
import { browserIdsOf } from '../../edge/ownCookies.ts'
import {
  type EnteringSession,
  enterApplication,
  type LicenceChoice,
} from '../../oidc/enterApplication.ts'
import { type Entry, entryResult } from '../../oidc/entry.ts'
import { WAITS } from '../../oidc/keepSignIn.ts'
import type { Refusal } from '../../refusal.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { askLogin } from './askLogin.ts'
import { finishSignIn } from './finishSignIn.ts'
import { type Form, sendPage } from './formBody.ts'
import { WORDS } from './pageWords.ts'
import type { SignIn } from './readSignIn.ts'
import { choosePage, invitationPage, noWayInPage } from './signInPages.ts'
import { fullOf } from './signInWords.ts'
import { waitingPage } from './waitingPage.ts'

/** Lets the person into the application, or shows the page that says what they must do first. */
export async function letIn(
  parts: ApplicationParts,
  { request, reply }: Exchange,
  { signIn, session, query }: { signIn: SignIn; session: EnteringSession; query: Form },
): Promise<FastifyReply> {
  const { sql, cookies } = parts
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
      return finishSignIn(parts, { request, reply }, entryOf(entrance.entry, session))
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
