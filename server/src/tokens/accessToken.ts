import { SignJWT } from 'jose'
import { newId, UUID } from '../db/ids.ts'
import { licenceClaims } from './licenceClaims.ts'
import { rememberReads } from './rememberReads.ts'
import { ACCESS_TOKEN_SECONDS, type Keyring } from './signingKeys.ts'
import { ACCESS_TOKEN_TYPE, verifyToken } from './verifyToken.ts'

/** The content of an access token whose signature is ours. */
export interface AccessClaims {
  readonly sid: string
  readonly jti: string
  readonly userId: string
  /** The signing key; the database decides whether it is still valid. */
  readonly kid: string
  /** Seconds since 1970; the database's clock decides whether this time has passed. */
  readonly expiresEpoch: number
}

/** `iss` and `aud` of every token of this installation. */
export interface TokenParties {
  readonly issuer: string
  readonly audience: string
}

/** @param at.epoch Now, in seconds since 1970, by the database's clock. */
export async function signAccessToken(
  { keyring, issuer, audience }: TokenParties & { readonly keyring: Keyring },
  at: {
    readonly sid: string
    readonly userId: string
    readonly epoch: number
    readonly licenceId?: string | null
    readonly licenceSeatId?: string | null
  },
): Promise<string> {
  const { kid, privateKey } = await keyring.signer()
  const issuedAt = Math.floor(at.epoch)
  return new SignJWT({
    sid: at.sid,
    ...licenceClaims({ licenceId: at.licenceId, licenceSeatId: at.licenceSeatId }),
  })
    .setProtectedHeader({ alg: 'RS256', typ: ACCESS_TOKEN_TYPE, kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(at.userId)
    .setJti(newId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .sign(privateKey)
}

/** Reads an access token; `undefined` if it is not ours. Does not check whether it still counts. */
export type ReadAccessToken = (token: string) => AccessClaims | Promise<AccessClaims | undefined>

/**
 * Makes the reader of people's access tokens, which name a login session. It remembers only that a
 * signature is valid, never that the token still counts.
 */
export function accessTokenReader({
  keyring,
  issuer,
  audience,
}: TokenParties & { readonly keyring: Keyring }): ReadAccessToken {
  const expected = { keyring, issuer, audience, requiredClaims: ['sid'] }
  return rememberReads(async (token) => {
    const verified = await verifyToken(token, expected)
    if (!verified) return undefined
    const { sid, jti, sub, exp } = verified.payload
    if (!isUuid(sid) || !isUuid(jti) || !isUuid(sub)) return undefined
    return { sid, jti, userId: sub, kid: verified.kid, expiresEpoch: exp }
  })
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}
