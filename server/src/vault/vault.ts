import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** The operations of the master key. The key itself stays inside. */
export interface Vault {
  /** A hex digest that distinguishes master keys and reveals nothing about them. */
  readonly fingerprint: string
  /** AES-256-GCM under a separate key for each purpose; authenticates the purpose and the owner. */
  seal(purpose: string, owner: string, plain: Uint8Array): Buffer
  /** @throws {Error} if the text was not sealed for this purpose and owner under this key. */
  open(purpose: string, owner: string, sealed: Uint8Array): Buffer
  /** HKDF-SHA256 (RFC 5869) of the master key; `salt` and `info` as text. */
  derive(salt: string, info: string, bytes: number): Buffer
}

const MASTER_KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Opens the vault of a 32-byte master key.
 *
 * A sealed text is `nonce (12) ‖ ciphertext ‖ tag (16)`. Nonces are random: with 2^32 seals under
 * one key the chance of a repeat stays below 2^-32 (NIST SP 800-38D §8.3), and each purpose has its
 * own key. The owner (a user id or a key id) is authenticated, so that a sealed text does not open
 * in another row.
 */
export function openVault(masterKey: Uint8Array): Vault {
  if (masterKey.length !== MASTER_KEY_BYTES)
    throw new RangeError('A master key must have 32 bytes.')
  const derive = (salt: string, info: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', masterKey, salt, info, bytes))
  const sealingKeys = new Map<string, Buffer>()
  const sealingKey = (purpose: string): Buffer => {
    const known = sealingKeys.get(purpose)
    if (known) return known
    const key = derive('', `tessera/v1/seal/${purpose}`, 32)
    sealingKeys.set(purpose, key)
    return key
  }

  return {
    fingerprint: createHash('sha256')
      .update(derive('', 'tessera/v1/fingerprint', 32))
      .digest('hex'),
    derive,
    seal(purpose, owner, plain) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealingKey(purpose), nonce)
      cipher.setAAD(Buffer.from(owner))
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(purpose, owner, sealed) {
      const nonce = sealed.subarray(0, NONCE_BYTES)
      const text = sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', sealingKey(purpose), nonce, {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(owner))
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
      return Buffer.concat([decipher.update(text), decipher.final()])
    },
  }
}
