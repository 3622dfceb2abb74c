import type { Exchange } from '../../edge/machineEntry.ts'
import { chooseRefreshCookie } from '../../login/chooseRefreshToken.ts'
import { refreshSession } from '../../login/refreshSession.ts'
import { type EnteringSession, readEnteringSession } from '../../oidc/enterApplication.ts'
import { Refusal } from '../../refusal.ts'
import { chooseToken } from '../../sessions/chooseToken.ts'
import { twoPeople } from '../../sessions/twoPeople.ts'
import { readRefreshToken } from '../../tokens/refreshToken.ts'
import type { ApplicationParts } from './applicationParts.ts'

/**
 * Returns the live login session of a browser's cookies. It is found by the access token. When that
 * is over, it is found by the refresh token, and the browser gets the new tokens.
 *
 * @throws {Refusal} `unauthenticated` when the cookies belong to two people. They are cleared.
 */
export async function findBrowserSession(
  parts: ApplicationParts,
  exchange: Exchange,
): Promise<EnteringSession | undefined> {
  const { sql, keys, cookies, readAccessToken, isOfAnother } = parts
  const { request, reply } = exchange
  const shown = cookies.read(request)
  try {
    const { chosen } = await chooseToken(shown.access_token, parts)
    if (chosen) {
      if (await isOfAnother(shown.refresh_token, chosen.caller.uuid)) throw twoPeople()
      return await readEnteringSession(sql, chosen.caller.sid)
    }
    const refresh = await chooseRefreshCookie({ sql, vault: keys.vault, readAccessToken }, shown)
    const sid = refresh === undefined ? undefined : readRefreshToken(keys.vault, refresh)?.sid
    if (refresh === undefined || sid === undefined) return undefined
    return await refreshAndRead(parts, { reply, refresh, sid })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unauthenticated')
      cookies.clearTokensEverywhere(reply)
    throw error
  }
}

async function refreshAndRead(
  { sql, keys, cookies }: ApplicationParts,
  { reply, refresh, sid }: { reply: Exchange['reply']; refresh: string; sid: string },
): Promise<EnteringSession | undefined> {
  try {
    cookies.setTokens(reply, await refreshSession(sql, keys, refresh))
    return await readEnteringSession(sql, sid)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unauthenticated') return undefined
    throw error
  }
}

/**
 * Returns the user name of the person who is logged in in this browser, for a page that says what
 * went wrong. A fault is no reason to show no page.
 */
export async function findWho(
  parts: ApplicationParts,
  exchange: Exchange,
): Promise<string | undefined> {
  const session = await findBrowserSession(parts, exchange).catch(() => undefined)
  return session?.username
}
