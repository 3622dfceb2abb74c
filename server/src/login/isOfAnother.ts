import type { Sql } from '../db/sql.ts'
import { usersOf } from '../sessions/twoPeople.ts'
import { readRefreshToken } from '../tokens/refreshToken.ts'
import type { Vault } from '../vault/vault.ts'

/** Whether one of these refresh tokens belongs to a live login of another person. */
export type IsOfAnother = (refreshTokens: readonly string[], userId: string) => Promise<boolean>

export function openIsOfAnother(sql: Sql, vault: Vault): IsOfAnother {
  return async (refreshTokens, userId) => {
    const sids = refreshTokens
      .map((token) => readRefreshToken(vault, token)?.sid)
      .filter((sid) => sid !== undefined)
    if (sids.length === 0) return false
    const live = await usersOf(sql, sids)
    return live.some(({ user_id }) => user_id !== userId)
  }
}
