import { type Client, errors, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider'
import { SERVICE_TOKEN_SECONDS } from '../clients/issueServiceToken.ts'

/**
 * Returns what a machine gets tokens for: the API of this server, with the scopes of the account.
 * If it names no scope it gets all of them (RFC 6749 §3.3). A scope that it does not have is
 * refused, not ignored.
 */
export function machineResource(
  { oidc }: KoaContextWithOIDC,
  {
    client,
    resource,
    audience,
  }: { readonly client: Client; readonly resource: string; readonly audience: string },
): ResourceServer {
  if (resource !== audience)
    throw new errors.InvalidTarget('a service account gets tokens for the API of this server only')
  const scope = String(client['service_scope'])
  const has = new Set(scope.split(' '))
  const asked = [...oidc.requestParamScopes].filter(Boolean)
  for (const one of asked)
    if (!has.has(one))
      throw new errors.InvalidScope('the service account does not have this scope', one)
  if (asked.length === 0 && oidc.params) oidc.params['scope'] = scope
  return {
    scope,
    audience,
    accessTokenTTL: SERVICE_TOKEN_SECONDS,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  }
}
