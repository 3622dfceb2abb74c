import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose'
import type { Keyring } from './signingKeys.ts'

/** RFC 9068 §2.1: keeps an access token from passing for any other JWT. */
export const ACCESS_TOKEN_TYPE = 'at+jwt'
const HEADER_MEMBERS = new Set(['alg', 'typ', 'kid'])
const MAX_TOKEN_CHARACTERS = 4096

/** What every access token of ours must be: a person's, a machine's and an application's alike. */
export interface Expected {
  readonly keyring: Keyring
  readonly issuer: string
  /** Without it the caller compares the audience itself. */
  readonly audience?: string
  /** Beside `exp`, `iat`, `jti` and `sub`. */
  readonly requiredClaims: readonly string[]
}

/** What a token says whose signature is ours. */
export interface VerifiedToken {
  readonly payload: JWTPayload & {
    readonly sub: string
    readonly jti: string
    readonly exp: number
  }
  /** The signing key; whether it still counts is for the database to say. */
  readonly kid: string
}

/**
 * Verifies that an access token is one of ours; nothing when it is not. Says nothing of whether it still counts: its times are judged by the
 * database's clock.
 *
 * Pinned (RFC 8725 §3.1, §3.11): the algorithm, the type, the issuer, the audience, a `kid` from our own set, and no
 * other header member, so that `jwk`, `jku` and `crit` are refused unread. The base64url must be canonical:
 * else one token had many texts.
 */
export async function verifyToken(
  token: string,
  { keyring, issuer, audience, requiredClaims }: Expected,
): Promise<VerifiedToken | undefined> {
  if (token.length > MAX_TOKEN_CHARACTERS || !isCanonical(token)) return undefined
  try {
    const header = decodeProtectedHeader(token)
    if (Object.keys(header).some((member) => !HEADER_MEMBERS.has(member))) return undefined
    const key = header.kid === undefined ? undefined : await keyring.verifier(header.kid)
    if (!key || header.kid === undefined) return undefined
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
    return { payload: { ...payload, sub, jti, exp }, kid: header.kid }
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
