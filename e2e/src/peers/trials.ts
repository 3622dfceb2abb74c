import type { Page } from 'playwright-core'
import { agree } from './check.ts'
import { startApache } from './startApache.ts'
import { startAuthlib } from './startAuthlib.ts'
import { startOmniauth } from './startOmniauth.ts'
import type { Peer, Program } from './startProgram.ts'
import { startScript } from './startScript.ts'

/** How the application of each section of the page is started. */
export const START: Readonly<Record<string, (peer: Peer) => Promise<Program>>> = {
  Apache: startApache,
  Authlib: startAuthlib,
  'Auth.js': (peer) => startScript('authJs.mjs', peer),
  'openid-client': (peer) => startScript('openidClient.mjs', peer),
  'oidc-client-ts': (peer) => startScript('oidcClientTs.mjs', peer),
  'passport-openidconnect': (peer) => startScript('passport.mjs', peer),
  GitLab: startOmniauth,
}

/** One login and logout through one client. */
export interface Trial {
  readonly client: string
  readonly fact: string
  /** One change to the page's configuration. */
  readonly change?: readonly [text: string, instead: string]
  /** Registers the application as one that sends no code challenge. */
  readonly pkce?: 'optional'
  readonly kind: 'invited' | 'choosing'
  readonly leaves?: 'here' | 'elsewhere'
  /** Whether the client revokes its tokens when it logs out. */
  readonly revokes?: boolean
  /** What else is tried while the person is logged in. */
  readonly meanwhile?: (page: Page) => Promise<void>
}

export const TRIALS: readonly Trial[] = [
  {
    client: 'Apache',
    fact: 'logs in a person who accepts an invitation, and logs out',
    kind: 'invited',
  },
  {
    client: 'Apache',
    fact: 'logs in and out without a code challenge, which is its default',
    kind: 'choosing',
    change: ['OIDCPKCEMethod S256\n', ''],
    pkce: 'optional',
  },
  {
    client: 'Apache',
    fact: 'logs in by a form that the browser posts, and logs out',
    kind: 'invited',
    change: ['OIDCPKCEMethod S256\n', 'OIDCPKCEMethod S256\nOIDCResponseMode form_post\n'],
  },
  {
    client: 'Apache',
    fact: 'hears of a logout elsewhere, and asks for a login',
    kind: 'invited',
    leaves: 'elsewhere',
  },
  {
    client: 'Authlib',
    fact: 'logs in a person who chooses a licence, and logs out',
    kind: 'choosing',
  },
  {
    client: 'Authlib',
    fact: 'logs in and out without a code challenge, which is its default',
    kind: 'invited',
    change: [", 'code_challenge_method': 'S256'", ''],
    pkce: 'optional',
  },
  {
    client: 'Auth.js',
    fact: 'logs in a person who accepts an invitation, and logs out',
    kind: 'invited',
  },
  {
    client: 'Auth.js',
    fact: 'logs in and out with the check `state` only',
    kind: 'choosing',
    change: ["type: 'oidc',", "type: 'oidc', checks: ['state'],"],
    pkce: 'optional',
  },
  {
    client: 'openid-client',
    fact: 'logs in a person who chooses a licence, leads on by another host, and logs out',
    kind: 'choosing',
  },
  {
    client: 'oidc-client-ts',
    fact: 'logs in a person who accepts an invitation, renews its tokens, and logs out',
    kind: 'invited',
    revokes: true,
    meanwhile: renewTokens,
  },
  {
    client: 'passport-openidconnect',
    fact: 'logs in a person who chooses a licence, and logs out',
    kind: 'choosing',
  },
  {
    client: 'GitLab',
    fact: 'logs in a person who accepts an invitation, and logs out after a question',
    kind: 'invited',
  },
]

/** Calls the page's own `users`, as its timer does a minute before the access token expires. */
async function renewTokens(page: Page): Promise<void> {
  const tokens = await page.evaluate(`(async () => {
    const { users } = await import('/page.js')
    const before = await users.getUser()
    const after = await users.signinSilent()
    return [before.access_token, after.access_token, after.profile.sub === before.profile.sub]
  })()`)
  const [before, after, isSame] = Array.isArray(tokens) ? tokens : []
  agree([before !== after, typeof after, isSame], [true, 'string', true])
}
