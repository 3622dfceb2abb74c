import type { IncomingMessage } from 'node:http'
import Provider, {
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import { findApplication } from '../clients/applications.ts'
import type { SqlPool } from '../db/sql.ts'
import { hashNetwork } from '../identity/attemptBudget.ts'
import type { TokenKeys } from '../login/login.ts'
import { MAX_DAYS } from '../sessions/openSession.ts'
import { LANGUAGES } from '../text/languages.ts'
import { adaptLibrary } from './adaptLibrary.ts'
import { APPLICATION_METADATA } from './clientOf.ts'
import { completeMachineToken } from './completeMachineToken.ts'
import { completePersonToken } from './completePersonToken.ts'
import { findGrantHolder } from './findGrantHolder.ts'
import { ASSERTION_ALGS, judgeAssertion } from './judgeAssertion.ts'
import { SIGN_IN_SECONDS } from './keepSignIn.ts'
import { isMachine, MACHINE_METADATA } from './machineClientOf.ts'
import { machineResource } from './machineResource.ts'
import { accountOf, makeGrant } from './makeGrant.ts'
import { noteAnsweredCodes } from './noteAnsweredCodes.ts'
import { noteRefusals, type TokenRefusal } from './noteRefusals.ts'
import { OIDC_PATHS, SCOPES } from './oidcPaths.ts'
import { openOidcStore } from './oidcStore.ts'
import type { RequestNotes } from './requestNotes.ts'
import { ProviderKey } from './signingKey.ts'
import { tellWhatIsAnswered } from './tellWhatIsAnswered.ts'
import { refuseLongParams } from './usedParams.ts'

const DAY_SECONDS = 86_400
/** Only one round trip lies between the redirect and the exchange. */
const CODE_SECONDS = 60
const ID_TOKEN_SECONDS = 5 * 60
const REFRESH_SECONDS = 60 * DAY_SECONDS
const FREE_ROTATIONS = 1_000
const ROTATED_EVERY_SECONDS = 60

export interface ProviderParts {
  readonly sql: SqlPool
  readonly keys: TokenKeys
  /** The page that says what went wrong, if there is no application to send the person back to. */
  readonly errorPage: (
    request: IncomingMessage,
    what: { error: string; description: string | undefined },
  ) => {
    readonly html: string
    readonly policy: string
  }
  readonly onFault: (error: Error) => void
  readonly onRefusal: (refusal: TokenRefusal) => void
  /** What the routes know about a request. */
  readonly notes: RequestNotes
  /** The full name of one of its cookies. */
  readonly cookieName: (name: string) => string
}

/** Returns the provider with the present keys. */
export type CurrentProvider = () => Promise<Provider>

/**
 * Opens the OpenID Connect provider for applications of others.
 *
 * It signs with the keyring's key. The library takes its keys once, so a new provider is made when
 * they change. Logins under way are in the database and continue in the new one.
 */
export function openProvider(parts: ProviderParts): CurrentProvider {
  const { keyring, issuer } = parts.keys
  let current: { readonly kids: string; readonly provider: Provider } | undefined
  return async () => {
    const [signer, { keys }] = await Promise.all([keyring.signer(), keyring.jwks()])
    const kids = [signer.kid, ...keys.map(({ kid }) => kid)].join(' ')
    if (current?.kids === kids) return current.provider
    const ours = keys.map(
      (jwk) => new ProviderKey(jwk, jwk.kid === signer.kid ? signer : undefined),
    )
    ours.sort((a, b) => Number(b.kid === signer.kid) - Number(a.kid === signer.kid))
    const provider = new Provider(issuer, configure(parts, ours))
    // The address of this server is PUBLIC_URL, no matter what proxy is before it: `toProvider`
    // sets it in these headers.
    provider.proxy = true
    adaptLibrary(provider, parts)
    provider.use(tellWhatIsAnswered)
    noteRefusals(provider, parts)
    noteAnsweredCodes(provider, parts.sql)
    provider.on('server_error', (_ctx, error) => parts.onFault(error))
    provider.onerror = parts.onFault
    current = { kids, provider }
    return provider
  }
}

const LIFETIMES: NonNullable<Configuration['ttl']> = {
  AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 60,
  ClientCredentials: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 60,
  AuthorizationCode: CODE_SECONDS,
  IdToken: ID_TOKEN_SECONDS,
  Interaction: SIGN_IN_SECONDS,
  Session: SIGN_IN_SECONDS,
  Grant: MAX_DAYS * DAY_SECONDS,
  RefreshToken: REFRESH_SECONDS,
}

function interactions({ notes }: ProviderParts): NonNullable<Configuration['interactions']> {
  /** Whether the person is logged in, and cannot come in without seeing a page. */
  const needsPage = ({ req }: { readonly req: IncomingMessage }) =>
    notes.read(req)?.silent?.kind === 'interaction_required'
  return {
    policy: [
      // The login session says, every time, whether the person is logged in and has a licence seat.
      new interactionPolicy.Prompt(
        { name: 'login', requestable: true },
        new interactionPolicy.Check(
          'tessera',
          'the person must log in',
          'login_required',
          (ctx) => ctx.oidc.result?.login === undefined && !needsPage(ctx),
        ),
        new interactionPolicy.Check(
          'page',
          'the person must choose a licence or take a licence seat',
          'interaction_required',
          (ctx) => ctx.oidc.result?.login === undefined && needsPage(ctx),
        ),
      ),
      new interactionPolicy.Prompt({ name: 'select_account', requestable: true }),
      // The operator decides which applications exist, so nobody is asked for consent.
      new interactionPolicy.Prompt({ name: 'consent', requestable: true }),
    ],
    url: (_ctx, interaction) => `${OIDC_PATHS.signIn}/${interaction.uid}`,
  }
}

/**
 * Configures authorization code, with PKCE unless the operator has made it optional for an
 * application with a secret (RFC 9700 §2.1.1), client credentials for service accounts, and nothing
 * else.
 */
function configure(parts: ProviderParts, keys: ProviderKey[]): Configuration {
  const { sql } = parts
  const { issuer } = parts.keys
  return {
    adapter: openOidcStore(sql, {
      ageOfRequest: () => ageOfRequest(parts.notes),
      networkOfRequest: () => hashNetwork(parts.notes.read(Provider.ctx?.req)?.address ?? ''),
    }),
    jwks: { keys },
    cookies: cookiesOf(parts),
    routes: {
      authorization: OIDC_PATHS.authorization,
      token: OIDC_PATHS.token,
      userinfo: OIDC_PATHS.userinfo,
      introspection: OIDC_PATHS.introspection,
      revocation: OIDC_PATHS.revocation,
      jwks: OIDC_PATHS.jwks,
    },
    features: featuresOf(parts),
    discovery: discoveryOf(issuer),
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    enabledJWA: {
      idTokenSigningAlgValues: ['RS256'],
      clientAuthSigningAlgValues: ASSERTION_ALGS,
    },
    extraClientMetadata: { properties: [...MACHINE_METADATA, ...APPLICATION_METADATA] },
    assertJwtClientAuthClaimsAndHeader: (_ctx, claims) => judgeAssertion(sql, claims),
    scopes: [...SCOPES],
    claims: {
      openid: ['sub', 'sid'],
      profile: ['name', 'given_name', 'family_name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    extraParams: { licence: ({ oidc }) => refuseLongParams(oidc.params ?? {}) },
    pkce: { required: (_ctx, client) => client['pkce'] !== 'optional' },
    allowOmittingSingleRegisteredRedirectUri: false,
    rotateRefreshToken: isRotated,
    expiresWithSession: () => false,
    clientBasedCORS: (_ctx, origin, client) =>
      client.redirectUris?.some((uri) => isOfOrigin(uri, origin)) ?? false,
    interactions: interactions(parts),
    ttl: { ...LIFETIMES },
    loadExistingGrant: (ctx) => makeGrant(sql, ctx),
    findAccount: async (_ctx, userId, token) => {
      if (!token) return { accountId: userId, claims: () => ({ sub: userId }) }
      const grantId = 'grantId' in token ? token.grantId : undefined
      const holder = grantId ? await findGrantHolder(sql, { grantId, userId }) : undefined
      return holder && accountOf(userId, holder)
    },
    formats: {
      customizers: {
        jwt: (ctx, token, { payload }) =>
          token.kind === 'ClientCredentials'
            ? completeMachineToken(sql, { ctx, token, payload })
            : completePersonToken(sql, { token, payload }),
      },
    },
    renderError: (ctx, { error, error_description: description }) => {
      const { html, policy } = parts.errorPage(ctx.req, { error, description })
      ctx.type = 'html'
      ctx.set('content-security-policy', policy)
      ctx.body = html
    },
  }
}

/** A private-use scheme has no origin: its text is `null`, which any sandboxed page sends. */
function isOfOrigin(uri: string, origin: string): boolean {
  return /^https?:/.test(uri) && new URL(uri).origin === origin
}

/**
 * Whether a refresh makes a new refresh token. Every earlier token is remembered, to find a thief.
 * An application that refreshes more than once per minute for a long time keeps its token, so that
 * it cannot fill the table.
 */
function isRotated({ oidc }: KoaContextWithOIDC): boolean {
  const { rotations = 0, iiat = 0 } = oidc.entities.RefreshToken ?? {}
  return rotations < FREE_ROTATIONS + (Date.now() / 1000 - iiat) / ROTATED_EVERY_SECONDS
}

/** For how many seconds the present request has been here. */
function ageOfRequest(notes: RequestNotes): number {
  const note = notes.read(Provider.ctx?.req)
  return note ? (performance.now() - note.arrivedMs) / 1000 : 0
}

function cookiesOf({
  keys: { issuer, vault },
  cookieName,
}: ProviderParts): NonNullable<Configuration['cookies']> {
  const secure = issuer.startsWith('https:')
  const cookie = { signed: true, httpOnly: true, sameSite: 'lax', secure, overwrite: true } as const
  return {
    keys: [vault.derive('', 'tessera/v1/oidc/cookies', 32).toString('base64url')],
    names: {
      session: cookieName('oidc_session'),
      interaction: cookieName('oidc_sign_in'),
      resume: cookieName('oidc_resume'),
    },
    long: cookie,
    short: cookie,
  }
}

function discoveryOf(issuer: string): NonNullable<Configuration['discovery']> {
  return {
    userinfo_endpoint: `${issuer}${OIDC_PATHS.userinfo}`,
    introspection_endpoint: `${issuer}${OIDC_PATHS.introspection}`,
    revocation_endpoint: `${issuer}${OIDC_PATHS.revocation}`,
    end_session_endpoint: `${issuer}${OIDC_PATHS.signOut}`,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    ui_locales_supported: [...LANGUAGES],
  }
}

/**
 * Userinfo, introspection, revocation and logout are answered by our own routes (`discoveryOf`),
 * because the library's do not take JWTs.
 */
function featuresOf({ sql, keys }: ProviderParts): NonNullable<Configuration['features']> {
  const { audience: ownAudience } = keys
  return {
    userinfo: { enabled: false },
    introspection: { enabled: false },
    revocation: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    backchannelLogout: { enabled: false },
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    claimsParameter: { enabled: false },
    clientCredentials: { enabled: true },
    externalSigningSupport: { enabled: true, ack: 'experimental-01' },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, client) =>
        isMachine(client) ? ownAudience : resourceOf(client.clientId),
      useGrantedResource: () => true,
      async getResourceServerInfo(ctx, resource, client) {
        if (isMachine(client))
          return machineResource(ctx, { client, resource, audience: ownAudience })
        const { audience, access_token_seconds } = await findApplication(sql, client.clientId)
        // RFC 8707 §2: no application gets a token for another audience.
        if (resource !== resourceOf(client.clientId) && resource !== audience)
          throw new errors.InvalidTarget('an application gets tokens for its own audience only')
        return {
          scope: SCOPES.join(' '),
          audience,
          accessTokenTTL: access_token_seconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }
      },
    },
  }
}

/**
 * Returns the name of an application's own resources if it names none (RFC 8707 wants an absolute
 * URI).
 */
function resourceOf(clientId: string): string {
  return `urn:tessera:application:${clientId}`
}
