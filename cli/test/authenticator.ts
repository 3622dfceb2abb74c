import { fromBase32 } from '@tessera/server/vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '@tessera/server/vault/totp.ts'

/**
 * The login code of a secret, or of the URI that an authenticator app scans. A code counts once:
 * a second login within the same step uses the code of the next step, which the window accepts.
 */
export function loginCode(secretOrUri: string, stepsAway = 0): string {
  const secret = URL.canParse(secretOrUri)
    ? new URL(secretOrUri).searchParams.get('secret')
    : secretOrUri
  const step = stepAt(Date.now() / 1000, LOGIN_TOTP) + stepsAway
  return codeAt(fromBase32(secret ?? ''), step, LOGIN_TOTP)
}
