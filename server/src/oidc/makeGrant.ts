import type { Account, Grant, KoaContextWithOIDC } from 'oidc-provider'
import type { SqlPool } from '../db/sql.ts'
import { readEntry } from './entry.ts'
import type { GrantHolder } from './findGrantHolder.ts'
import { writeGrant } from './writeGrant.ts'

/**
 * Turns the entry of a person into the application's grant: of everything that it asked for, for as
 * long as the login session lives.
 */
export async function makeGrant(
  sql: SqlPool,
  { oidc }: KoaContextWithOIDC,
): Promise<Grant | undefined> {
  const entry = readEntry(oidc.result)
  const { client, params, provider } = oidc
  if (!entry || !client || !params) return undefined
  const scope = String(params['scope'] ?? '')
  const grant = new provider.Grant({ accountId: entry.userId, clientId: client.clientId })
  grant.addOIDCScope(scope)
  for (const resource of Object.keys(oidc.resourceServers ?? {}))
    grant.addResourceScope(resource, scope)
  const grantId = await grant.save()
  await writeGrant(sql, { ...entry, grantId, applicationId: client.clientId })
  return grant
}

/** Returns a person in the form for an id token. */
export function accountOf(userId: string, holder: GrantHolder): Account {
  return { accountId: userId, claims: () => ({ ...claimsOf(userId, holder), sid: holder.sid }) }
}

/**
 * Returns what this server knows about a person as standard claims (OpenID Connect Core §5.1). A
 * claim without a value is left out (§5.3.2).
 */
export function claimsOf(
  userId: string,
  holder: Omit<GrantHolder, 'sid'>,
): { sub: string } & Record<string, string | boolean> {
  const { first_name, last_name } = holder
  return {
    sub: userId,
    name: [first_name, last_name].filter(Boolean).join(' ') || holder.username,
    ...(first_name !== '' && { given_name: first_name }),
    ...(last_name !== '' && { family_name: last_name }),
    preferred_username: holder.username,
    email: holder.email,
    email_verified: holder.verified,
  }
}
