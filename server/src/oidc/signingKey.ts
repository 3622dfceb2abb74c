import { createPublicKey, type KeyObject } from 'node:crypto'
import type { JWK } from 'jose'
import { ExternalSigningKey } from 'oidc-provider'
import type { SigningKey } from '../tokens/signingKeys.ts'

/**
 * A signing key of the keyring in the form that the provider takes. The provider passes the data to
 * sign and never sees the private key. A key without a signer only verifies.
 */
export class ProviderKey extends ExternalSigningKey {
  readonly #publicKey: KeyObject
  readonly #signer: SigningKey | undefined

  constructor(publicJwk: JWK, signer: SigningKey | undefined) {
    super()
    this.#publicKey = createPublicKey({ key: publicJwk, format: 'jwk' })
    this.#signer = signer
    Object.assign(this, { kid: publicJwk.kid, alg: 'RS256' })
  }

  override keyObject(): KeyObject {
    return this.#publicKey
  }

  override async sign(data: Uint8Array): Promise<Uint8Array> {
    if (!this.#signer) throw new Error('This key does not sign.')
    const bytes = new Uint8Array(data)
    return Buffer.from(
      await crypto.subtle.sign('RSASSA-PKCS1-v1_5', this.#signer.privateKey, bytes),
    )
  }
}
