import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { TotpSetting } from './totp.ts'
import type { Vault } from './vault.ts'

/** Output lengths of the hashes: a secret is as long as its hash (RFC 4226 §4 R6). */
const SECRET_BYTES = { SHA1: 20, SHA256: 32, SHA512: 64 } as const
const KEY_BYTES = 32
/** The number of extracted event keys in memory: few events have open doors at once. */
const MAX_EVENT_KEYS = 256

/** Identifies a secret; secrets are derived, never stored. */
export interface SecretOf {
  readonly eventId: string
  readonly generation: number
  readonly credentialId: string
  readonly setting: TotpSetting
}

/** Derives the TOTP secret of a credential. */
export type TicketSecrets = (of: SecretOf) => Buffer

/**
 * Makes the function that derives ticket secrets by HKDF-SHA256 (RFC 5869): from the master key to
 * the event key, to the credential key, to the secret. Each key can be given away without the one
 * before: a gate device gets credential keys and can derive no others. The setting is part of the
 * last step, so that a code never counts under another setting.
 */
export function openTicketSecrets(vault: Vault): TicketSecrets {
  const extracted = new Map<string, KeyObject>()
  /** The extracted key of an event: the first half of the step to each of its credentials. */
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
/** RFC 5869 §2.2: without a salt, the salt is as many zeros as the hash has bytes. */
const NO_SALT = createSecretKey(Buffer.alloc(HASH_BYTES))

/**
 * The two halves of HKDF-SHA256 (RFC 5869 §2.2, §2.3) by HMAC. The first half for an event is
 * computed once, so a secret takes 7 µs; `hkdfSync` took 10.5 µs. Keys are key objects because
 * Node 24 creates an error with a stack trace for every raw key.
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
