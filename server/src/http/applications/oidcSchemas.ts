import { Type } from 'typebox'
import { named } from '../../edge/nameSchemas.ts'
import { RESPONSE_MODES } from '../../oidc/tellWhatIsAnswered.ts'

/*
 * What applications send and get under /oidc, as the standards define it. The library or the
 * handler reads the requests, so these schemas validate nothing.
 */

const Text = (description: string) => Type.Optional(Type.String({ description }))
const Time = (description: string) => Type.Optional(Type.Integer({ description }))
/** Members of a standard that are not listed here are not left out of an answer. */
const answer = (name: string) => ({ ...named(name), additionalProperties: true })

const CLIENT = {
  client_id: Text('the id of the application or service account, if it is not in the header'),
  client_secret: Text('its secret, if that is not in the header'),
}

/** RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1. */
export const AuthorizationRequest = Type.Object(
  {
    response_type: Type.Enum(['code']),
    client_id: Type.String(),
    redirect_uri: Type.String({ description: 'one that the application registered' }),
    scope: Type.String({
      description: '`openid`, and of `profile`, `email` and `offline_access` what is needed',
      examples: ['openid profile email'],
    }),
    state: Text('comes back unchanged'),
    nonce: Text('comes back in the id token'),
    code_challenge: Text('needed unless the application is registered with `pkce: optional`'),
    code_challenge_method: Type.Optional(Type.Enum(['S256'])),
    response_mode: Type.Optional(Type.Enum([...RESPONSE_MODES])),
    prompt: Text('some of `login`, `consent` and `select_account`, or `none` alone'),
    max_age: Time('the most seconds since the person last showed a code'),
    id_token_hint: Text('names the person who must come in'),
    login_hint: Text('a user name that the login page begins with'),
    licence: Text('the serial or id of the licence to use'),
    ui_locales: Text('the languages for the pages, best first; there are `en` and `da`'),
    resource: Text('the audience of the application (RFC 8707)'),
  },
  named('AuthorizationRequest'),
)

/** RFC 6749 §4.1.3, §4.4.2 and §6, RFC 7636 §4.5, RFC 7523 §2.2, RFC 8707 §2. */
export const TokenRequest = Type.Object(
  {
    grant_type: Type.Enum(['authorization_code', 'refresh_token', 'client_credentials']),
    code: Text('with `authorization_code`'),
    redirect_uri: Text('with `authorization_code`: the same as in the authorization request'),
    code_verifier: Text('with `authorization_code`, if a code challenge was sent'),
    refresh_token: Text('with `refresh_token`'),
    scope: Text('with the other two: some of the scopes; without it all of them'),
    resource: Text('the audience of the application'),
    ...CLIENT,
    client_assertion_type: Type.Optional(
      Type.Enum(['urn:ietf:params:oauth:client-assertion-type:jwt-bearer']),
    ),
    client_assertion: Text('a JWT that the service account signed, instead of a secret'),
  },
  named('TokenRequest'),
)

/** RFC 7662 §2.1 and RFC 7009 §2.1. */
export const TokenReference = Type.Object(
  {
    token: Type.String({ description: 'an access or refresh token of the application' }),
    token_type_hint: Text('is accepted; both kinds are looked for'),
    ...CLIENT,
  },
  named('TokenReference'),
)

/** RFC 6749 §5.1, OpenID Connect Core §3.1.3.3. */
export const TokenAnswer = Type.Object(
  {
    access_token: Type.String({ description: 'RS256 JWT (RFC 9068)' }),
    token_type: Type.Enum(['Bearer']),
    expires_in: Type.Integer({ description: 'seconds' }),
    scope: Text('the scopes of the access token'),
    id_token: Text('RS256 JWT about the person; none for a service account'),
    refresh_token: Text('with the scope `offline_access`; each is used once'),
  },
  answer('TokenAnswer'),
)

/** OpenID Connect Core §5.1. */
export const UserClaims = Type.Object(
  {
    sub: Type.String({ description: 'the id of the person' }),
    name: Text('with the scope `profile`, like the next three'),
    given_name: Text('left out if the person has none'),
    family_name: Text('left out if the person has none'),
    preferred_username: Text('the user name'),
    email: Text('with the scope `email`, like the next one'),
    email_verified: Type.Optional(Type.Boolean()),
  },
  answer('UserClaims'),
)

/** RFC 7662 §2.2. */
export const Introspection = Type.Object(
  {
    active: Type.Boolean({ description: 'whether the token counts now; if not, it comes alone' }),
    token_type: Type.Optional(Type.Enum(['Bearer'])),
    client_id: Text('the application'),
    iss: Text('this server'),
    sub: Text('the id of the person'),
    username: Text('the user name'),
    aud: Text('the audience of the application'),
    scope: Text('the scopes of the token'),
    jti: Text('the id of the token'),
    iat: Time('when it was issued, in seconds since 1970'),
    exp: Time('when it is over, in seconds since 1970'),
    sid: Text('the login session'),
    licence: Text('the licence of the login session'),
    licence_seat: Text('its licence seat'),
    seat: Text('the old name of `licence_seat`; the next release removes it'),
  },
  answer('Introspection'),
)

const Address = Type.String({ format: 'uri' })
const Texts = Type.Array(Type.String())

/** OpenID Connect Discovery 1.0 §3, RFC 8414 §2. */
export const ProviderMetadata = Type.Object(
  {
    issuer: Address,
    authorization_endpoint: Address,
    token_endpoint: Address,
    userinfo_endpoint: Address,
    jwks_uri: Address,
    introspection_endpoint: Address,
    revocation_endpoint: Address,
    end_session_endpoint: Address,
    backchannel_logout_supported: Type.Boolean(),
    backchannel_logout_session_supported: Type.Boolean(),
    authorization_response_iss_parameter_supported: Type.Boolean(),
    response_types_supported: Texts,
    response_modes_supported: Texts,
    grant_types_supported: Texts,
    prompt_values_supported: Texts,
    scopes_supported: Texts,
    claims_supported: Texts,
    subject_types_supported: Texts,
    code_challenge_methods_supported: Texts,
    id_token_signing_alg_values_supported: Texts,
    token_endpoint_auth_methods_supported: Texts,
    token_endpoint_auth_signing_alg_values_supported: Texts,
  },
  answer('ProviderMetadata'),
)
