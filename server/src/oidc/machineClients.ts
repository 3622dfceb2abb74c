import {
  type AllClientMetadata,
  type Client,
  type ClientCredentials,
  errors,
  type KoaContextWithOIDC,
  Provider,
  type ResourceServer,
} from 'oidc-provider'
import {
  issueServiceToken,
  noteServiceRefusal,
  SERVICE_TOKEN_SECONDS,
  type ServiceClient,
} from '../clients/issueServiceToken.ts'
import { nameToken } from '../clients/serviceToken.ts'
import { newId } from '../db/ids.ts'
import type { Sql, SqlPool } from '../db/sql.ts'

/** Members of a client's metadata that only service accounts have. */
export const MACHINE_METADATA = ['service_generation', 'service_scope'] as const

/** What a machine may sign its assertions with. */
export const ASSERTION_ALGS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] as const

/** An assertion that lives for long is a password. */
const MAX_ASSERTION_SECONDS = 5 * 60
/** For a machine whose clock is a little ahead. */
const CLOCK_TOLERANCE_SECONDS = 15

/**
 * A service account as OAuth's client metadata: client credentials (RFC 6749 §4.4), and nothing else. The library knows one way a client shows
 * who it is; ours may have both secrets and keys, so it is the one that this request uses.
 */
export function machineClientOf(account: ServiceClient): AllClientMetadata {
  const isSigned = shown(Provider.ctx) === 'assertion' && account.keys.length > 0
  return {
    client_id: account.uuid,
    client_name: account.name,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    id_token_signed_response_alg: 'RS256',
    service_generation: account.generation,
    service_scope: account.scopes.join(' '),
    ...(isSigned
      ? {
          token_endpoint_auth_method: 'private_key_jwt' as const,
          jwks: { keys: account.keys },
        }
      : {
          token_endpoint_auth_method: 'client_secret_basic' as const,
          client_secret: 'compared with its hashes',
        }),
  }
}

export function isMachine(client: Client): boolean {
  return client.grantTypeAllowed('client_credentials')
}

/**
 * What a machine gets tokens for: our own API, with the scopes it has. Where it names none it gets all of them (RFC 6749 §3.3); one that it
 * does not have is refused, not passed over.
 */
export function machineResource(
  { oidc }: KoaContextWithOIDC,
  {
    client,
    resource,
    audience,
  }: { readonly client: Client; readonly resource: string; readonly audience: string },
): ResourceServer {
  if (resource !== audience)
    throw new errors.InvalidTarget('a service account gets tokens for the API of this server only')
  const scope = String(client['service_scope'])
  const has = new Set(scope.split(' '))
  const asked = [...oidc.requestParamScopes].filter(Boolean)
  for (const one of asked)
    if (!has.has(one))
      throw new errors.InvalidScope('the service account does not have this scope', one)
  if (asked.length === 0 && oidc.params) oidc.params['scope'] = scope
  return {
    scope,
    audience,
    accessTokenTTL: SERVICE_TOKEN_SECONDS,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  }
}

/** Completes the claims of a machine's token as it is issued, with the times of the database's clock. */
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

/** The library has found the assertion well signed and for us; whether it is over, and not for too long, the database's clock says. */
export async function judgeAssertion(sql: Sql, { exp }: { readonly exp?: unknown }): Promise<void> {
  const [left] = await sql<{ seconds: number }[]>`
    select ${Number(exp)}::float8 - extract(epoch from now())::float8 as seconds`
  const seconds = left?.seconds ?? 0
  if (!(seconds > 0)) throw new errors.InvalidClientAuth('the assertion is over')
  if (seconds > MAX_ASSERTION_SECONDS + CLOCK_TOLERANCE_SECONDS)
    throw new errors.InvalidClientAuth('the assertion is good for more than five minutes')
}

/** Writes down which machines were refused, and why. */
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

function shown(ctx: KoaContextWithOIDC | undefined): 'secret' | 'assertion' {
  return ctx?.oidc.params?.['client_assertion'] === undefined ? 'secret' : 'assertion'
}
