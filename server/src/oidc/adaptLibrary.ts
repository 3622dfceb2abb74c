import type { Provider } from 'oidc-provider'
import { isRegisteredAddress } from '../clients/isRegisteredAddress.ts'
import { isSecretOf } from '../clients/rotateSecret.ts'
import { isServiceSecret } from '../clients/serviceCredentials.ts'
import type { Sql } from '../db/sql.ts'
import { entryResult } from './entry.ts'
import { isMachine } from './machineClientOf.ts'
import type { RequestNotes } from './requestNotes.ts'

/**
 * Replaces the decisions of the library that are made from our own data: whether a secret is right,
 * whether an address is registered, who is logged in, and whom an id token names.
 */
export function adaptLibrary(
  provider: Provider,
  { sql, notes }: { readonly sql: Sql; readonly notes: RequestNotes },
): void {
  provider.Client.prototype.compareClientSecret = function compareClientSecret(secret) {
    if (isMachine(this)) return isServiceSecret(sql, { accountId: this.clientId, secret })
    return isSecretOf(sql, { applicationId: this.clientId, secret })
  }
  provider.Client.prototype.redirectUriAllowed = function redirectUriAllowed(address) {
    const registered = this['registered_uris']
    return Array.isArray(registered) && isRegisteredAddress(registered, address)
  }
  // The library refuses a hint that it cannot verify. Here a hint that says nothing is no hint: the
  // sign-in page reads it again, with every key that this server ever had.
  Object.assign(provider.IdToken, { validate: async () => ({ header: {}, payload: {} }) })
  const { Session } = provider
  const get = Session.get.bind(Session)
  Session.get = async (ctx) => {
    const session = await get(ctx)
    const silent = notes.read(ctx.req)?.silent
    if (silent?.kind !== 'enter') return session
    const { entry, authEpoch } = silent
    session.loginAccount({
      accountId: entry.userId,
      loginTs: Math.floor(authEpoch),
      transient: true,
    })
    ctx['oidc'].result = entryResult(entry, { authEpoch })
    return session
  }
}
