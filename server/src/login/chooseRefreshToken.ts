import type { Sql } from '../db/sql.ts'
import { twoPeople, usersOf } from '../sessions/twoPeople.ts'
import type { ReadAccessToken } from '../tokens/accessToken.ts'
import { readRefreshToken } from '../tokens/refreshToken.ts'
import type { Vault } from '../vault/vault.ts'

/**
 * Chooses one of the refresh tokens of a request; nothing when none is ours. Of one login session
 * the latest generation is taken, because an older one may count as reused. Of several login
 * sessions the last one that is live is taken.
 *
 * @param besides The login sessions that other credentials of the request name.
 * @throws {Refusal} `unauthenticated` when they belong to two people.
 */
export async function chooseRefreshToken(
  sql: Sql,
  vault: Vault,
  tokens: readonly string[],
  besides: readonly string[] = [],
): Promise<string | undefined> {
  const newest = new Map<string, { readonly token: string; readonly generation: number }>()
  for (const token of tokens) {
    const claims = readRefreshToken(vault, token)
    if (!claims) continue
    const known = newest.get(claims.sid)
    if (!known || known.generation < claims.generation)
      newest.set(claims.sid, { token, generation: claims.generation })
  }
  const [first] = newest.values()
  const named = new Set([...newest.keys(), ...besides])
  if (first === undefined || named.size === 1) return first?.token
  const live = await usersOf(sql, [...named])
  if (new Set(live.map(({ user_id }) => user_id)).size > 1) throw twoPeople()
  // Ids of login sessions are in the order of their beginnings.
  const last = live
    .map(({ sid }) => sid)
    .filter((sid) => newest.has(sid))
    .sort()
    .at(-1)
  return last === undefined ? first.token : newest.get(last)?.token
}

/**
 * Chooses one of the refresh tokens in the cookies of a request. The login sessions of its access
 * tokens count as well: cookies of two people are refused.
 *
 * @throws {Refusal} `unauthenticated` when they belong to two people.
 */
export async function chooseRefreshCookie(
  {
    sql,
    vault,
    readAccessToken,
  }: { readonly sql: Sql; readonly vault: Vault; readonly readAccessToken: ReadAccessToken },
  cookies: { readonly refresh_token: readonly string[]; readonly access_token: readonly string[] },
): Promise<string | undefined> {
  if (cookies.refresh_token.length === 0) return undefined
  const besides: string[] = []
  for (const token of cookies.access_token) {
    const claims = await readAccessToken(token)
    if (claims) besides.push(claims.sid)
  }
  return chooseRefreshToken(sql, vault, cookies.refresh_token, besides)
}
