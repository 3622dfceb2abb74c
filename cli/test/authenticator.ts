import { fromBase32 } from '@tessera/server/vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '@tessera/server/vault/totp.ts'

/**
 * The login code of a secret, or of what an authenticator app scans. A code counts once: who logs
 * in again within its half minute takes the one of the next step, which the window admits.
 */
export function loginCode(secretOrUri: string, stepsAway = 0): string {
  const secret = URL.canParse(secretOrUri)
    ? new URL(secretOrUri).searchParams.get('secret')
    : secretOrUri
  const step = stepAt(Date.now() / 1000, LOGIN_TOTP) + stepsAway
  return codeAt(fromBase32(secret ?? ''), step, LOGIN_TOTP)
}
