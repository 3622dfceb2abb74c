import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { TotpSetting } from './totp.ts'
import type { Vault } from './vault.ts'

/** Output lengths of the hashes: the secret is as long as its hash (RFC 4226 §4 R6). */
const SECRET_BYTES = { SHA1: 20, SHA256: 32, SHA512: 64 } as const
const KEY_BYTES = 32
/** Event keys kept extracted: one event has one, and few events have doors open at once. */
const MAX_EVENT_KEYS = 256

/** Which secret is meant; none is stored, each is derived. */
export interface SecretOf {
  readonly eventId: string
  readonly generation: number
  readonly credentialId: string
  readonly setting: TotpSetting
}

/** Derives the TOTP secret of a credential. */
export type TicketSecrets = (of: SecretOf) => Buffer

/**
 * Makes the deriver of ticket secrets: HKDF-SHA256 (RFC 5869) from the master key to the event key, from there
 * to the credential key, from there to the secret. Each step can be handed on without the one before: a gate
 * device gets credential keys and can derive no other. The setting is in the last step, so that a code never
 * counts under a setting it was not made for.
 */
export function openTicketSecrets(vault: Vault): TicketSecrets {
  const extracted = new Map<string, KeyObject>()
  /** The extracted key of an event: the first half of the step from it to any of its credentials. */
  const extractEvent = (eventId: string, generation: number): KeyObject => {
    const name = `${eventId}/${generation}`
    const known = extracted.get(name)
    if (known) return known
    const key = extract(vault.derive(eventId, `tessera/v1/event/${generation}`, KEY_BYTES))
    if (extracted.size >= MAX_EVENT_KEYS) extracted.clear()
    extracted.set(name, key)
    return key
  }
  return ({ eventId, generation, credentialId, setting }) => {
    const credentialKey = expand(
      extractEvent(eventId, generation),
      `tessera/v1/credential/${credentialId}`,
      KEY_BYTES,
    )
    const { algorithm, digits, period } = setting
    return expand(
      extract(credentialKey),
      `tessera/v1/totp/${algorithm}/${digits}/${period}`,
      SECRET_BYTES[algorithm],
    )
  }
}

const HASH_BYTES = 32
/** RFC 5869 §2.2: no salt is a hash of zeros. */
const NO_SALT = createSecretKey(Buffer.alloc(HASH_BYTES))

/**
 * The two halves of HKDF-SHA256 (RFC 5869 §2.2, §2.3), by HMAC: so the first half of an event's key is made once, and a
 * secret takes 7 µs where `hkdfSync` took 10.5. Key objects, for Node 24 makes an error with its stack of every raw key.
 */
function extract(key: Buffer): KeyObject {
  return createSecretKey(createHmac('sha256', NO_SALT).update(key).digest())
}

function expand(key: KeyObject, info: string, bytes: number): Buffer {
  const blocks: Buffer[] = []
  for (let n = 1; (n - 1) * HASH_BYTES < bytes; n++) {
    const hmac = createHmac('sha256', key)
    const before = blocks.at(-1)
    if (before) hmac.update(before)
    blocks.push(hmac.update(info + String.fromCharCode(n)).digest())
  }
  const [only] = blocks
  return (blocks.length === 1 && only ? only : Buffer.concat(blocks)).subarray(0, bytes)
}
