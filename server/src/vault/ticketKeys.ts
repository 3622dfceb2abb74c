import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { TotpSetting } from './totp.ts'
import type { Vault } from './vault.ts'

/** Output lengths of the hashes: the secret is as long as its hash (RFC 4226 §4 R6). */
const SECRET_BYTES = { SHA1: 20, SHA256: 32, SHA512: 64 } as const
const KEY_BYTES = 32
/** Event keys kept derived: one event has one, and few events have doors open at once. */
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
  const eventKeys = new Map<string, KeyObject>()
  const eventKey = (eventId: string, generation: number): KeyObject => {
    const name = `${eventId}/${generation}`
    const known = eventKeys.get(name)
    if (known) return known
    const key = createSecretKey(vault.derive(eventId, `tessera/v1/event/${generation}`, KEY_BYTES))
    if (eventKeys.size >= MAX_EVENT_KEYS) eventKeys.clear()
    eventKeys.set(name, key)
    return key
  }
  return ({ eventId, generation, credentialId, setting }) => {
    const credentialKey = hkdf(
      eventKey(eventId, generation),
      `tessera/v1/credential/${credentialId}`,
      KEY_BYTES,
    )
    const { algorithm, digits, period } = setting
    return hkdf(
      createSecretKey(credentialKey),
      `tessera/v1/totp/${algorithm}/${digits}/${period}`,
      SECRET_BYTES[algorithm],
    )
  }
}

/** Of a key object: Node 24 makes an error with its stack of every raw key, which took half of the time. */
function hkdf(key: KeyObject, info: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', info, bytes))
}
