import type { ReadAccessToken } from '../tokens/accessToken.ts'
import { readRefreshToken } from '../tokens/refreshToken.ts'
import type { TokenKeys } from './login.ts'

/**
 * Returns the login sessions that the cookies of a browser name. It reads only who signed them, so
 * what is done with the ids must be the right of the person who logs in.
 */
export async function sidsOf(
  {
    keys,
    readAccessToken,
  }: { readonly keys: TokenKeys; readonly readAccessToken: ReadAccessToken },
  cookies: { readonly access_token: readonly string[]; readonly refresh_token: readonly string[] },
): Promise<string[]> {
  const sids = new Set<string>()
  for (const token of cookies.refresh_token) {
    const sid = readRefreshToken(keys.vault, token)?.sid
    if (sid !== undefined) sids.add(sid)
  }
  for (const token of cookies.access_token) {
    const sid = (await readAccessToken(token))?.sid
    if (sid !== undefined) sids.add(sid)
  }
  return [...sids]
}
