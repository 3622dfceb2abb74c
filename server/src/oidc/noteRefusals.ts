import type { Client, errors, KoaContextWithOIDC, Provider } from 'oidc-provider'
import { noteServiceRefusal } from '../clients/issueServiceToken.ts'
import type { Sql } from '../db/sql.ts'
import { isMachine } from './machineClientOf.ts'

/** A request for tokens that was refused, for the log. It has nothing secret. */
export interface TokenRefusal {
  readonly clientId: string | undefined
  readonly error: string
  readonly reason: string
  readonly address: string
}

/** The library's sentence where RFC 6749 §5.2 has an error of its own. */
const NOT_ALLOWED = 'requested grant type is not allowed for this client'
/** What a description may not contain (RFC 6749 §5.2). */
const FORBIDDEN = /[^\x20-\x21\x23-\x5b\x5d-\x7e]/g

/**
 * Tells an application and the log why its request for tokens was refused. The reason names no
 * secret, and the application knows the rest: it sent it. Also records which machines were refused.
 */
export function noteRefusals(
  provider: Provider,
  parts: {
    readonly sql: Sql
    readonly onFault: (error: Error) => void
    readonly onRefusal: (refusal: TokenRefusal) => void
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
    if (!error) return
    const reason = reasonOf(error)
    const code = error.error_description === NOT_ALLOWED ? 'unauthorized_client' : error.error
    explain(ctx, { code, reason })
    parts.onRefusal({ clientId: client?.clientId, error: code, reason, address: ctx.ip })
    if (!client || !isMachine(client)) return
    await noteServiceRefusal(parts.sql, {
      accountId: client.clientId,
      error: error.error,
      detail: reason,
      address: ctx.ip,
    }).catch(parts.onFault)
  })
}

function reasonOf({
  error,
  error_description: said = '',
  error_detail: detail,
}: errors.OIDCProviderError): string {
  if (detail === undefined) return said
  // The description of the other errors is always the same sentence.
  return error === 'invalid_request' ? `${said}: ${detail}` : detail
}

/**
 * Writes the answer with its reason. It is JSON for every client (RFC 6749 §5.2). The library
 * writes a page for one that prefers HTML, as Java's client does by default.
 */
function explain(
  ctx: Pick<KoaContextWithOIDC, 'body' | 'type' | 'remove'>,
  { code, reason }: { readonly code: string; readonly reason: string },
): void {
  ctx.remove('content-security-policy')
  ctx.type = 'json'
  ctx.body = {
    error: code,
    ...(reason !== '' && { error_description: reason.replace(FORBIDDEN, "'") }),
  }
}
