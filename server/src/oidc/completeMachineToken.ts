import { type ClientCredentials, errors, type KoaContextWithOIDC } from 'oidc-provider'
import { issueServiceToken } from '../clients/issueServiceToken.ts'
import { nameToken } from '../clients/serviceToken.ts'
import { newId } from '../db/ids.ts'
import type { SqlPool } from '../db/sql.ts'
import { shown } from './machineClientOf.ts'

/**
 * Completes the claims of a machine's token at its issue, with the times of the database's clock.
 */
export async function completeMachineToken(
  sql: SqlPool,
  {
    ctx,
    token,
    payload,
  }: {
    readonly ctx: KoaContextWithOIDC
    readonly token: ClientCredentials
    readonly payload: object
  },
): Promise<void> {
  const { client } = ctx.oidc
  const generation = Number(client?.['service_generation'])
  const epoch =
    client &&
    (await issueServiceToken(sql, {
      accountId: client.clientId,
      generation,
      scope: token.scope ?? '',
      shown: shown(ctx),
      address: ctx.ip,
    }))
  if (epoch === undefined) throw new errors.InvalidClientAuth('the service account is disabled')
  Object.assign(payload, {
    jti: nameToken(generation, newId()),
    iat: epoch,
    exp: epoch + token.expiration,
  })
}
