import { newId } from '../db/ids.ts'
import type { SqlPool } from '../db/sql.ts'
import { recordAudit } from '../identity/audit.ts'
import { type Credentials, provePerson, rememberPlace } from '../identity/provePerson.ts'
import { makeRecoveryCodes } from '../identity/secondFactor.ts'
import type { Vault } from '../vault/vault.ts'
import { signAccessToken, type TokenParties } from './accessToken.ts'
import { type Delivery, openSession } from './openSession.ts'
import { makeRefreshToken } from './refreshToken.ts'
import type { Keyring } from './signingKeys.ts'

/** What a process needs to give and read tokens. */
export interface TokenKeys extends TokenParties {
  readonly vault: Vault
  readonly keyring: Keyring
}

export interface LoginAttempt extends Credentials {
  readonly delivery: Delivery
  readonly deviceName?: string | undefined
  readonly userAgent?: string | undefined
}

export interface LoggedIn {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: 'Bearer'
  /** Ten, once: when this code was the one that confirmed the factor. */
  readonly recovery_codes?: string[]
  readonly delivery: Delivery
  readonly browser_id: string
}

/**
 * Logs a person in by password and code: the code is spent, the login session opened and the attempt given
 * back in one transaction, or nothing is.
 *
 * Not safe to retry with the same code (law 3).
 * @throws {Refusal} `login_failed` for whatever was wrong; `too_many_attempts`; `busy`.
 */
export async function login(
  sql: SqlPool,
  keys: TokenKeys,
  attempt: LoginAttempt,
): Promise<LoggedIn> {
  const browserId = attempt.browserId ?? crypto.randomUUID()
  const sid = newId()
  const opened = await provePerson(
    sql,
    keys.vault,
    attempt,
    { firstFactorFree: false },
    async (tx, { userId, factor }) => {
      const { address } = attempt
      const [session] = await Promise.all([
        openSession(tx, {
          sid,
          userId,
          delivery: attempt.delivery,
          deviceName: attempt.deviceName,
          userAgent: attempt.userAgent,
          address,
        }),
        rememberPlace(tx, { browserId, userId, address }),
        recordAudit(tx, { kind: 'login', userId, sid, address }),
      ])
      const codes = factor === 'confirmed' ? await makeRecoveryCodes(tx, userId) : undefined
      return { ...session, userId, codes }
    },
  )
  return {
    access_token: await signAccessToken(keys, opened),
    refresh_token: makeRefreshToken(keys.vault, { sid: opened.sid, generation: 0 }),
    token_type: 'Bearer',
    ...(opened.codes && { recovery_codes: opened.codes }),
    delivery: attempt.delivery,
    browser_id: browserId,
  }
}
