import { randomBytes } from 'node:crypto'
import { account } from '../audit/actor.ts'
import type { Sql } from '../db/sql.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'

/** 160 bits, the length of the hash (RFC 4226 §4 R6). */
export const SECRET_BYTES = 20
/** A shown secret that no code has confirmed is forgotten after this time. */
const PENDING_MINUTES = 15

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
