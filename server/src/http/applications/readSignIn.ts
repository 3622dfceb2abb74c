import { errors } from 'oidc-provider'
import { type Application, readApplication } from '../../clients/applications.ts'
import type { Exchange } from '../../edge/machineEntry.ts'
import type { EnteringSession } from '../../oidc/enterApplication.ts'
import { CHOSEN, LOGGED_IN, type WAITS } from '../../oidc/keepSignIn.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import type { ApplicationParts } from './applicationParts.ts'
import { findBrowserSession } from './browserSession.ts'
import { choosePageLanguage } from './pageLanguage.ts'
import type { SignInView } from './signInPage.ts'

/** One authorization request that waits for its person. */
export interface SignIn {
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

/** Reads the authorization request that the path names, and the person of this browser. */
export async function readSignIn(
  parts: ApplicationParts,
  { request, reply }: Exchange,
): Promise<SignIn> {
  const provider = await parts.provider()
  const interaction = await provider.interactionDetails(request.raw, reply.raw)
  const { uid, params } = interaction
  const text = (name: string): string | undefined => {
    const value = params[name]
    return typeof value === 'string' ? value : undefined
  }
  const application = await readApplication(parts.sql, text('client_id') ?? '')
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
