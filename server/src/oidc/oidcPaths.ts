/** Where the provider's endpoints are, from the root on. */
export const OIDC_PATHS = {
  authorization: '/oidc/auth',
  token: '/oidc/token',
  userinfo: '/oidc/userinfo',
  introspection: '/oidc/introspect',
  revocation: '/oidc/revoke',
  discovery: '/.well-known/openid-configuration',
  jwks: '/.well-known/jwks.json',
  /** Below the path of the cookies that say who is logged in. */
  signIn: '/api/v1/auth-jwt/sign-in',
  signOut: '/api/v1/auth-jwt/sign-out',
} as const

/** What an application may ask for. */
export const SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const
