import { answer as answerOf, openClient } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { sessionIsOver } from '../app/session.ts'
import { learnServerSecond } from '../kept/serverClock.ts'
import { askForCode } from './askForCode.ts'

/** The API of this server. Tokens are in cookies that no script can read. */
export const { api, login, logout } = openClient({ baseUrl: '', cookies: true, askForCode })

/** The data of a call of `api`. A login that is over is told to the page, which then says so. */
export const answer: typeof answerOf = async (call) => {
  try {
    return await answerOf(call)
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthenticated') sessionIsOver(error)
    throw error
  }
}

/** The same of a call whose answer is about time: it also tells the server's clock. */
export const answerWithTime: typeof answerOf = async (call) => {
  const sentAt = Date.now()
  const data = await answer(call)
  const { response } = await call
  learnServerSecond(response.headers.get('date'), sentAt)
  return data
}
