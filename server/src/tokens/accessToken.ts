import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose'
import { newId } from '../db/ids.ts'
import { ACCESS_TOKEN_SECONDS, type Keyring } from './signingKeys.ts'

/** What an access token says, once its signature is known to be ours. */
export interface AccessClaims {
  readonly sid: string
  readonly jti: string
  readonly userId: string
  /** The signing key; whether it still counts is for the database to say. */
  readonly kid: string
  /** Seconds since 1970; whether that has passed is for the database's clock to say. */
  readonly expiresEpoch: number
}

/** `iss` and `aud` of every token of this installation. */
export interface TokenParties {
  readonly issuer: string
  readonly audience: string
}

/** RFC 9068 §2.1: keeps an access token from passing for any other JWT. */
const TYPE = 'at+jwt'
const HEADER_MEMBERS = new Set(['alg', 'typ', 'kid'])
const MAX_TOKEN_CHARACTERS = 4096
/** Verified tokens whose signature is remembered: 8 MB at most. */
const MAX_REMEMBERED = 8_000
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** @param at.epoch Now, in seconds since 1970, by the database's clock. With the licence and the seat it stands under, if any. */
export async function signAccessToken(
  { keyring, issuer, audience }: TokenParties & { readonly keyring: Keyring },
  at: {
    readonly sid: string
    readonly userId: string
    readonly epoch: number
    readonly licenceId?: string | null
    readonly seatId?: string | null
  },
): Promise<string> {
  const { kid, privateKey } = await keyring.signer()
  const issuedAt = Math.floor(at.epoch)
  return new SignJWT({
    sid: at.sid,
    ...(at.licenceId && { licence: at.licenceId }),
    ...(at.seatId && { seat: at.seatId }),
  })
    .setProtectedHeader({ alg: 'RS256', typ: TYPE, kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(at.userId)
    .setJti(newId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .sign(privateKey)
}

/** Reads an access token; nothing when it is not one of ours. Says nothing of whether it still counts. */
export type ReadAccessToken = (token: string) => Promise<AccessClaims | undefined>

/**
 * Makes the reader of access tokens.
 *
 * Pinned (RFC 8725 §3.1, §3.11): the algorithm, the type, the issuer, the audience, a `kid` from our own set, and no
 * other header member, so that `jwk`, `jku` and `crit` are refused unread. The base64url must be canonical:
 * else one token had many texts. Only the signature of a text is remembered, never that it still counts.
 */
export function accessTokenReader({
  keyring,
  issuer,
  audience,
}: TokenParties & { readonly keyring: Keyring }): ReadAccessToken {
  const remembered = new Map<string, AccessClaims>()
  return async (token) => {
    const known = remembered.get(token)
    if (known) return known
    const read = await readToken(token)
    if (!read) return undefined
    if (remembered.size >= MAX_REMEMBERED) {
      const [oldest] = remembered.keys()
      if (oldest !== undefined) remembered.delete(oldest)
    }
    remembered.set(token, read)
    return read
  }

  async function readToken(token: string): Promise<AccessClaims | undefined> {
    if (token.length > MAX_TOKEN_CHARACTERS || !isCanonical(token)) return undefined
    try {
      const header = decodeProtectedHeader(token)
      if (Object.keys(header).some((member) => !HEADER_MEMBERS.has(member))) return undefined
      const key = header.kid === undefined ? undefined : await keyring.verifier(header.kid)
      if (!key || header.kid === undefined) return undefined
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        typ: TYPE,
        issuer,
        audience,
        currentDate: new Date(0),
        requiredClaims: ['exp', 'iat', 'jti', 'sub', 'sid'],
      })
      const { sid, jti, sub, exp } = payload
      if (!isUuid(sid) || !isUuid(jti) || !isUuid(sub) || exp === undefined) return undefined
      return { sid, jti, userId: sub, kid: header.kid, expiresEpoch: exp }
    } catch {
      return undefined
    }
  }
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

function isCanonical(token: string): boolean {
  const parts = token.split('.')
  return (
    parts.length === 3 &&
    parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
  )
}
