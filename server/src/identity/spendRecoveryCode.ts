import { createHash } from 'node:crypto'
import { account } from '../audit/actor.ts'
import type { Sql } from '../db/sql.ts'
import { foldCode } from '../text/foldTyped.ts'
import { audit } from './auditKinds.ts'
import type { FactorOutcome } from './spendFactor.ts'

/** @param userId An id that no user has, where no code is judged now. */
export async function spendRecoveryCode(
  tx: Sql,
  userId: string | null,
  code: string,
): Promise<FactorOutcome> {
  const spent = await tx`
    update recovery_codes set used_at = now()
     where user_id = ${userId} and code_hash = ${hashRecoveryCode(code)} and used_at is null
    returning 1`
  if (userId === null || spent.length === 0) return 'wrong'
  await audit.record(tx, { kind: 'recovery_code_used', actor: account(userId), userId })
  return 'right'
}

/**
 * Reads a code as Crockford's base32 does: any case, without dashes and spaces, O as 0, I and L as
 * 1.
 */
export function hashRecoveryCode(code: string): Buffer {
  const read = foldCode(code).toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  return createHash('sha256').update(read).digest()
}
