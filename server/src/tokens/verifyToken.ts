import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose'
import type { Keyring } from './signingKeys.ts'

/** RFC 9068 §2.1: no other JWT passes for an access token. */
export const ACCESS_TOKEN_TYPE = 'at+jwt'
const HEADER_MEMBERS = new Set(['alg', 'typ', 'kid'])
const MAX_TOKEN_CHARACTERS = 4096

/** Requirements for every access token: of a person, of a machine and of an application. */
export interface Expected {
  readonly keyring: Keyring
  readonly issuer: string
  /** If absent, the caller compares the audience. */
  readonly audience?: string
  /** In addition to `exp`, `iat`, `jti` and `sub`. */
  readonly requiredClaims: readonly string[]
}

/** The content of a token whose signature is ours. */
export interface VerifiedToken {
  readonly payload: JWTPayload & {
    readonly sub: string
    readonly jti: string
    readonly exp: number
  }
  /** The signing key; the database decides whether it is still valid. */
  readonly kid: string
}

/**
 * Verifies that an access token is ours; returns `undefined` if it is not. Does not check whether
 * it still counts: the database's clock judges its times.
 *
 * Pinned (RFC 8725 §3.1, §3.11): the algorithm, the type, the issuer, the audience, and a `kid`
 * from our own set. No other header member is allowed, so `jwk`, `jku` and `crit` are refused
 * unread. The base64url must be canonical; otherwise one token would have many texts.
 *
 * It throws when the keys cannot be read: an outage of the database says nothing about a token.
 */
export async function verifyToken(
  token: string,
  { keyring, issuer, audience, requiredClaims }: Expected,
): Promise<VerifiedToken | undefined> {
  if (token.length > MAX_TOKEN_CHARACTERS || !isCanonical(token)) return undefined
  const kid = readKid(token)
  const key = kid === undefined ? undefined : await keyring.verifier(kid)
  if (!key || kid === undefined) return undefined
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      typ: ACCESS_TOKEN_TYPE,
      issuer,
      ...(audience !== undefined && { audience }),
      currentDate: new Date(0),
      requiredClaims: ['exp', 'iat', 'jti', 'sub', ...requiredClaims],
    })
    const { sub, jti, exp } = payload
    if (sub === undefined || jti === undefined || exp === undefined) return undefined
    return { payload: { ...payload, sub, jti, exp }, kid }
  } catch {
    return undefined
  }
}

/** The key that the header names; nothing where it has a member that we do not allow. */
function readKid(token: string): string | undefined {
  try {
    const header = decodeProtectedHeader(token)
    const isOurs = Object.keys(header).every((member) => HEADER_MEMBERS.has(member))
    return isOurs ? header.kid : undefined
  } catch {
    return undefined
  }
}

function isCanonical(token: string): boolean {
  const parts = token.split('.')
  return (
    parts.length === 3 &&
    parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
  )
}
