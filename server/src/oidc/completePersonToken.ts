import { type AccessToken, errors } from 'oidc-provider'
import { newId } from '../db/ids.ts'
import type { SqlPool } from '../db/sql.ts'
import { licenceClaims } from '../tokens/licenceClaims.ts'
import { issueToken } from './issueToken.ts'

/**
 * Completes the claims of an application's token for a person at its issue, with the times of the
 * database's clock. Refuses it when the login session is over.
 */
export async function completePersonToken(
  sql: SqlPool,
  { token, payload }: { readonly token: AccessToken; readonly payload: object },
): Promise<void> {
  const { grantId, expiration: seconds } = token
  const issued = grantId ? await issueToken(sql, { grantId, seconds }) : undefined
  if (!issued) throw new errors.InvalidGrant('the login session is over')
  Object.assign(payload, {
    sid: issued.sid,
    jti: `${grantId}.${newId()}`,
    iat: issued.issued_epoch,
    exp: issued.issued_epoch + seconds,
    ...licenceClaims({ licenceId: issued.licence_id, licenceSeatId: issued.licence_seat_id }),
  })
}
