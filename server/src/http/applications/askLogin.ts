import type { FastifyReply } from 'fastify'
import { sendPage } from './formBody.ts'
import { type LoginView, loginPage } from './loginPage.ts'
import type { SignIn } from './readSignIn.ts'

/** Shows the form of the login, with the user name that the application knows. */
export function askLogin(
  reply: FastifyReply,
  signIn: SignIn,
  login: Partial<LoginView>,
  status = 200,
): FastifyReply {
  return sendPage(reply, loginPage(signIn.view, { username: signIn.loginHint, ...login }), status)
}
