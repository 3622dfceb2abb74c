import type { AllClientMetadata } from 'oidc-provider'
import type { Application } from '../clients/applications.ts'
import { isPrivateUse } from '../clients/judgeAddress.ts'

/** Members of a client's metadata that only applications have. */
export const APPLICATION_METADATA = ['registered_uris', 'pkce'] as const

/**
 * Returns an application as OpenID Connect client metadata. It may do only what is listed here:
 * authorization code, refresh, and the answer in the query or in a form.
 *
 * The provider requires a secret for a confidential client but never sees it: the sent secret is
 * compared with the stored hashes (`provider.ts`).
 */
export function clientOf(application: Application): AllClientMetadata {
  const privateUse = application.redirect_uris.filter(isPrivateUse)
  const isNative = privateUse.length > 0
  return {
    client_id: application.client_id,
    client_name: application.name,
    // The library knows private-use schemes only of native applications, and there refuses others.
    application_type: isNative ? 'native' : 'web',
    redirect_uris: isNative ? privateUse : application.redirect_uris,
    registered_uris: application.redirect_uris,
    pkce: application.pkce,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    response_modes: ['query', 'form_post'],
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
