import type { FastifyReply, FastifyRequest } from 'fastify'
import { readCookie } from '../../edge/cookies.ts'
import { refreshSession } from '../../login/refreshSession.ts'
import { type EnteringSession, readEnteringSession } from '../../oidc/enterApplication.ts'
import { Refusal } from '../../refusal.ts'
import { readRefreshToken } from '../../tokens/refreshToken.ts'
import type { ApplicationParts } from './applicationParts.ts'

/**
 * The login session that a browser's cookies stand for, if it lives: by its access token, and where that is over, by its refresh
 * token, whose successors the browser is given.
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
