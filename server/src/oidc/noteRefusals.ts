import type { Client, errors, Provider } from 'oidc-provider'
import { noteServiceRefusal } from '../clients/issueServiceToken.ts'
import type { Sql } from '../db/sql.ts'
import { isMachine } from './machineClientOf.ts'

/** Records which machines were refused, and why. */
export function noteRefusals(
  provider: Provider,
  parts: {
    readonly sql: Sql
    readonly onFault: (error: Error) => void
  },
): void {
  const refusals = new WeakMap<
    object,
    { client: Client | undefined; error: errors.OIDCProviderError }
  >()
  provider.on('grant.error', (ctx, error) => {
    refusals.set(ctx, { client: ctx.oidc.client, error })
  })
  provider.use(async (ctx, next) => {
    await next()
    const { client, error } = refusals.get(ctx) ?? {}
    if (!error || !client || !isMachine(client)) return
    await noteServiceRefusal(parts.sql, {
      accountId: client.clientId,
      error: error.error,
      detail: error.error_detail ?? error.error_description ?? '',
      address: ctx.ip,
    }).catch(parts.onFault)
  })
}
