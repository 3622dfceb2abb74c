import type { Provider } from 'oidc-provider'
import type { Sql } from '../db/sql.ts'
import { OIDC_PATHS } from './oidcPaths.ts'
import { hashId } from './oidcStore.ts'

/**
 * Notes when an authorization code has got its tokens, before they are sent. A request that arrives
 * later with the same code reuses it. One that arrived earlier was sent at the same moment.
 */
export function noteAnsweredCodes(provider: Provider, sql: Sql): void {
  provider.use(async (ctx, next) => {
    await next()
    const code = ctx['oidc']?.entities.AuthorizationCode
    if (!code || ctx.path !== OIDC_PATHS.token || ctx.status !== 200) return
    await sql`
      update oidc_states set answered_at = clock_timestamp()
       where model = 'AuthorizationCode' and id_hash = ${hashId(code.jti)}`
  })
}
