import {
  type AllClientMetadata,
  type Client,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider'
import type { ServiceClient } from '../clients/issueServiceToken.ts'

/** Members of a client's metadata that only service accounts have. */
export const MACHINE_METADATA = ['service_generation', 'service_scope'] as const

/**
 * Returns a service account as OAuth client metadata: client credentials (RFC 6749 §4.4), and
 * nothing else. The library knows one way in which a client authenticates. A service account may
 * have both secrets and keys, so this is the way that the request uses.
 */
export function machineClientOf(account: ServiceClient): AllClientMetadata {
  const isSigned = shown(Provider.ctx) === 'assertion' && account.keys.length > 0
  return {
    client_id: account.uuid,
    client_name: account.name,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    id_token_signed_response_alg: 'RS256',
    service_generation: account.generation,
    service_scope: account.scopes.join(' '),
    ...(isSigned
      ? {
          token_endpoint_auth_method: 'private_key_jwt' as const,
          jwks: { keys: account.keys },
        }
      : {
          token_endpoint_auth_method: 'client_secret_basic' as const,
          client_secret: 'compared with its hashes',
        }),
  }
}

/** Whether a client of the provider is a service account. */
export function isMachine(client: Client): boolean {
  return client.grantTypeAllowed('client_credentials')
}

/** Returns how a machine authenticates in this request. */
export function shown(ctx: KoaContextWithOIDC | undefined): 'secret' | 'assertion' {
  return ctx?.oidc.params?.['client_assertion'] === undefined ? 'secret' : 'assertion'
}
