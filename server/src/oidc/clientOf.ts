import type { AllClientMetadata } from 'oidc-provider'
import type { Application } from '../clients/applications.ts'

/**
 * Returns an application as OpenID Connect client metadata. It may do only what is listed here:
 * authorization code, refresh, and the answer in the query.
 *
 * The provider requires a secret for a confidential client but never sees it: the sent secret is
 * compared with the stored hashes (`provider.ts`).
 */
export function clientOf(application: Application): AllClientMetadata {
  return {
    client_id: application.client_id,
    client_name: application.name,
    application_type: 'web',
    redirect_uris: application.redirect_uris,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    response_modes: ['query'],
    subject_type: 'public',
    id_token_signed_response_alg: 'RS256',
    ...(application.public
      ? { token_endpoint_auth_method: 'none' as const }
      : {
          token_endpoint_auth_method: 'client_secret_basic' as const,
          client_secret: 'compared with its hash',
        }),
  }
}
