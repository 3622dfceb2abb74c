import { randomBytes } from 'node:crypto'
import { account, OPERATOR } from '../audit/actor.ts'
import type { Sql } from '../db/sql.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'

/** 160 bits, the length of the hash (RFC 4226 §4 R6). */
export const SECRET_BYTES = 20
/** A shown secret that no code has confirmed is forgotten after this time. */
export const PENDING_MINUTES = 15

/**
 * Makes a new secret and shows it once. It becomes valid when its first code is used, within 15
 * minutes. Until then an older factor stays valid. An older secret that was never confirmed becomes
 * void.
 */
export async function showNewSecret(tx: Sql, vault: Vault, userId: string): Promise<Buffer> {
  const secret = randomBytes(SECRET_BYTES)
  const sealed = vault.seal('totp', userId, secret)
  await tx`
    insert into second_factors as f (user_id, pending_sealed, pending_expires_at)
    values (${userId}, ${sealed}, now() + make_interval(mins => ${PENDING_MINUTES}))
    on conflict (user_id) do update
       set pending_sealed = excluded.pending_sealed, pending_expires_at = excluded.pending_expires_at,
           version = f.version + 1`
  await audit.record(tx, { kind: 'factor_shown', actor: account(userId), userId })
  return secret
}

/**
 * Shows the secret that nobody has confirmed yet once more, for another 15 minutes: an app that has
 * scanned it before keeps its entry. Without such a secret, makes a new one.
 */
export async function showSecretAgain(tx: Sql, vault: Vault, userId: string): Promise<Buffer> {
  const [pending] = await tx<{ pending_sealed: Uint8Array }[]>`
    update second_factors
       set pending_expires_at = now() + make_interval(mins => ${PENDING_MINUTES})
     where user_id = ${userId} and pending_sealed is not null
    returning pending_sealed`
  if (!pending) return showNewSecret(tx, vault, userId)
  await audit.record(tx, { kind: 'factor_shown', actor: OPERATOR, userId })
  return vault.open('totp', userId, pending.pending_sealed)
}
