import { createPublicKey, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import type { JsonObject } from '../db/json.ts'
import { type InputFault, Refusal } from '../refusal.ts'

/** A public key with only the members that make up the key. */
export type PublicJwk = Record<string, string> & { readonly kid: string; readonly kty: string }

/** The members of each kind of key: RFC 7518 §6.2.2, §6.3.2, §6.4.1; RFC 8037 §2. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']
const MIN_RSA_BITS = 2048
const MAX_RSA_BITS = 8192
const KID = /^[A-Za-z0-9._~:-]{1,128}$/

/** The Ed25519 keys of small order: a signature by one of them says nothing (RFC 8032 §5.1). */
const SMALL_ORDER: ReadonlySet<string> = new Set(
  [
    `00${'00'.repeat(31)}`,
    `01${'00'.repeat(31)}`,
    `ec${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
    `ee${'ff'.repeat(30)}7f`,
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ].flatMap((point) => {
    const last = (Number.parseInt(point.slice(-2), 16) | 0x80).toString(16)
    return [point, `${point.slice(0, -2)}${last}`]
  }),
)

/** The algorithms that a key of each kind may sign with. */
const KINDS: Readonly<Record<string, { readonly members: string[]; readonly algs: string[] }>> = {
  RSA: { members: ['n', 'e'], algs: ['RS256', 'PS256'] },
  'EC P-256': { members: ['crv', 'x', 'y'], algs: ['ES256'] },
  'OKP Ed25519': { members: ['crv', 'x'], algs: ['EdDSA', 'Ed25519'] },
}

/**
 * Accepts a public JWK (RFC 7517) as a machine's key: RSA of 2048 bits or more, P-256, or Ed25519.
 * Only the members that make up the key are stored. A key without a name gets its thumbprint (RFC
 * 7638).
 *
 * @throws {Refusal} `malformed_input` with the member that is wrong. A private member is refused
 * above all, because then other people know the key too.
 */
export async function judgeServiceKey(jwk: JsonObject): Promise<PublicJwk> {
  for (const member of PRIVATE_MEMBERS)
    if (member in jwk)
      throw wrong(`/${member}`, {
        code: 'private_key',
        reason: 'is private: make a new pair, and send only its public key',
      })
  const { kty, crv, kid, alg, use } = jwk
  const kind = KINDS[kty === 'RSA' ? 'RSA' : `${kty} ${crv}`]
  if (!kind)
    throw wrong('/kty', {
      code: 'not_one_of',
      reason: 'must be RSA, EC with crv P-256, or OKP with crv Ed25519',
    })
  if (use !== undefined && use !== 'sig')
    throw wrong('/use', { code: 'not_one_of', reason: 'must be sig' })
  if (alg !== undefined && !kind.algs.includes(String(alg)))
    throw wrong('/alg', { code: 'not_one_of', reason: `must be one of: ${kind.algs.join(', ')}` })
  if (kid !== undefined && !(typeof kid === 'string' && KID.test(kid)))
    throw wrong('/kid', {
      code: 'not_valid',
      reason: 'must be 1 to 128 letters, digits, or . _ ~ : -',
    })
  const members = kind.members.map((name) => [name, textOf(jwk, name)])
  const bare: Record<string, string> = { kty: String(kty), ...Object.fromEntries(members) }
  judgeStrength(openKey(bare), bare)
  const name = typeof kid === 'string' ? kid : await calculateJwkThumbprint(bare)
  // An Ed25519 key has two names for its one algorithm (RFC 9864 §2.2). Either may be used.
  const pinned = typeof alg === 'string' && kty !== 'OKP' ? { alg } : {}
  return { ...bare, ...pinned, kty: String(kty), kid: name, use: 'sig' }
}

function textOf(jwk: JsonObject, member: string): string {
  const value = jwk[member]
  if (typeof value === 'string') return value
  const code = value === undefined ? 'required' : 'wrong_type'
  throw wrong(`/${member}`, { code, reason: 'is required and must be a string' })
}

function openKey(bare: Record<string, string>): KeyObject {
  try {
    return createPublicKey({ key: bare, format: 'jwk' })
  } catch {
    throw wrong('', { code: 'not_valid', reason: 'is not a valid public key' })
  }
}

function judgeStrength(
  { asymmetricKeyDetails }: KeyObject,
  { n = '', x = '' }: Readonly<Record<string, string>>,
): void {
  const { modulusLength: bits, publicExponent } = asymmetricKeyDetails ?? {}
  if (bits !== undefined && (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS))
    throw wrong('/n', {
      code: 'weak_key',
      reason: `must have ${MIN_RSA_BITS} to ${MAX_RSA_BITS} bits`,
    })
  if (bits !== undefined && isEven(BigInt(`0x${hexOf(n)}`)))
    throw wrong('/n', { code: 'weak_key', reason: 'must be odd' })
  // With 1, everybody can sign; an even one has no private key (RFC 8017 §3.1).
  if (publicExponent !== undefined && (publicExponent < 3n || isEven(publicExponent)))
    throw wrong('/e', {
      code: 'weak_key',
      reason: 'must be an odd number of 3 or more, such as AQAB',
    })
  if (SMALL_ORDER.has(hexOf(x)))
    throw wrong('/x', { code: 'weak_key', reason: 'is a point for which everybody can sign' })
}

function isEven(number: bigint): boolean {
  return number % 2n === 0n
}

function hexOf(text: string): string {
  return Buffer.from(text, 'base64url').toString('hex')
}

function wrong(member: string, fault: InputFault): Refusal {
  return new Refusal(
    'malformed_input',
    'This key cannot be used. Correct the field in errors and try again.',
    {
      errors: [{ path: `/jwk${member}`, ...fault }],
    },
  )
}
