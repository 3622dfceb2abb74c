import type { FastifyReply } from 'fastify'
import { errors } from 'oidc-provider'
import type { Exchange } from '../../edge/machineEntry.ts'
import { STATUS } from '../../edge/problem.ts'
import { Refusal } from '../../refusal.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findWho } from './browserSession.ts'
import { sendPage } from './formBody.ts'
import { lostPage } from './lostPage.ts'
import { choosePageLanguage } from './pageLanguage.ts'
import { WORDS } from './pageWords.ts'
import { faultOf, inWords, statusOf } from './signInWords.ts'

/** Says on a page why a sign-in did not go on. */
export async function sendSignInError(
  parts: ApplicationParts,
  { request, reply }: Exchange,
  error: unknown,
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
