/** The paths of the provider's endpoints, from the root. */
export const OIDC_PATHS = {
  authorization: '/oidc/auth',
  token: '/oidc/token',
  userinfo: '/oidc/userinfo',
  introspection: '/oidc/introspect',
  revocation: '/oidc/revoke',
  discovery: '/.well-known/openid-configuration',
  jwks: '/.well-known/jwks.json',
  /** Below the path of the login cookies. */
  signIn: '/api/v1/auth-jwt/sign-in',
  signOut: '/api/v1/auth-jwt/sign-out',
} as const

/** The scopes that an application may ask for. */
export const SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const
