import type { JWK } from 'jose'
import { Type } from 'typebox'
import { named } from '../edge/nameSchemas.ts'

const Jwk = Type.Object(
  {
    kid: Type.String({ description: 'the name of the key, in the header of what it signs' }),
    kty: Type.Enum(['RSA', 'OKP']),
    alg: Type.Optional(Type.String({ examples: ['RS256'] })),
    use: Type.Optional(Type.String({ examples: ['sig'] })),
    n: Type.Optional(Type.String({ description: 'the modulus of an RSA key (base64url)' })),
    e: Type.Optional(Type.String({ description: 'the exponent of an RSA key' })),
    crv: Type.Optional(Type.String({ examples: ['Ed25519'] })),
    x: Type.Optional(Type.String({ description: 'the public key of a curve (base64url)' })),
  },
  { ...named('Jwk'), additionalProperties: true },
)

/** Public keys, as other programs read them (RFC 7517 §5). */
export const JwkSet = Type.Unsafe<{ keys: JWK[] }>(
  Type.Object({ keys: Type.Array(Jwk) }, named('JwkSet')),
)
