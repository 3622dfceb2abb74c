import { decodeProtectedHeader, jwtVerify } from 'jose'
import type { Keyring } from '../tokens/signingKeys.ts'

/** The login session that an id token names. */
export interface IdTokenHint {
  readonly applicationId: string
  readonly userId: string
  readonly sid: string
}

/**
 * Reads an id token of this server as a hint at a login session, even an expired one (OpenID
 * Connect RP-Initiated Logout 1.0 §2). Returns nothing for any other token.
 */
export async function readIdTokenHint(
  { keyring, issuer }: { readonly keyring: Keyring; readonly issuer: string },
  token: string,
): Promise<IdTokenHint | undefined> {
  try {
    const { kid, typ } = decodeProtectedHeader(token)
    const key = kid === undefined ? undefined : await keyring.verifier(kid)
    // Access tokens and logout tokens name their type; our id tokens have none.
    if (!key || typ !== undefined) return undefined
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer,
      currentDate: new Date(0),
      requiredClaims: ['aud', 'sub', 'sid', 'exp'],
    })
    const { aud, sub, sid } = payload
    if (typeof aud !== 'string' || sub === undefined || typeof sid !== 'string') return undefined
    return { applicationId: aud, userId: sub, sid }
  } catch {
    return undefined
  }
}
