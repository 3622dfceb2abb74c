import { randomBytes } from 'node:crypto'
import { account } from '../audit/actor.ts'
import type { Sql } from '../db/sql.ts'
import { toCrockford } from '../vault/base32.ts'
import { audit } from './auditKinds.ts'
import { hashRecoveryCode } from './spendRecoveryCode.ts'

const RECOVERY_CODES = 10
/** 16 characters of base32 are 80 bits. Nobody can guess that, so a fast hash is enough. */
const RECOVERY_CODE_BYTES = 10

/**
 * Replaces a user's recovery codes by ten new ones. They are shown once; only their hashes are
 * stored.
 */
export async function makeRecoveryCodes(tx: Sql, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    toCrockford(randomBytes(RECOVERY_CODE_BYTES)).replace(/(.{4})(?=.)/g, '$1-'),
  )
  await tx`delete from recovery_codes where user_id = ${userId}`
  await tx`update users set recovery_codes_owed = false where uuid = ${userId} and recovery_codes_owed`
  await tx`
    insert into recovery_codes (user_id, code_hash)
    select ${userId}, decode(h.hex, 'hex')
      from unnest(${codes.map((code) => hashRecoveryCode(code).toString('hex'))}::text[]) as h (hex)`
  await audit.record(tx, { kind: 'recovery_codes_made', actor: account(userId), userId })
  return codes
}
