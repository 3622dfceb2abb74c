import type { FastifyReply, FastifyRequest } from 'fastify'
import { readCookie } from '../../edge/cookies.ts'
import { refreshSession } from '../../login/refreshSession.ts'
import { type EnteringSession, readEnteringSession } from '../../oidc/enterApplication.ts'
import { Refusal } from '../../refusal.ts'
import { readRefreshToken } from '../../tokens/refreshToken.ts'
import type { ApplicationParts } from './applicationParts.ts'

/**
 * Returns the live login session of a browser's cookies. It is found by the access token. When that
 * is over, it is found by the refresh token, and the browser gets the new tokens.
 */
export async function findBrowserSession(
  parts: ApplicationParts,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<EnteringSession | undefined> {
  const { sql, keys, cookies, readAccessToken, whoAmI } = parts
  const access = readCookie(request, 'access_token')
  const claims = access === undefined ? undefined : await readAccessToken(access)
  const caller = claims && (await whoAmI(claims))
  if (caller) return readEnteringSession(sql, caller.sid)
  const refresh = readCookie(request, 'refresh_token')
  const sid = refresh === undefined ? undefined : readRefreshToken(keys.vault, refresh)?.sid
  if (refresh === undefined || sid === undefined) return undefined
  try {
    cookies.setTokens(reply, await refreshSession(sql, keys, refresh))
    return await readEnteringSession(sql, sid)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unauthenticated') return undefined
    throw error
  }
}
