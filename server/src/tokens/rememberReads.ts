/** The number of remembered tokens: 8 MB at most. */
const MAX_REMEMBERED = 8_000

/**
 * Reads each token once. It remembers the content of a token with a verified signature by the
 * token's text, never that the token still counts. An unreadable token is not remembered.
 */
export function rememberReads<T>(
  read: (token: string) => Promise<T | undefined>,
): (token: string) => Promise<T | undefined> {
  const remembered = new Map<string, T>()
  return async (token) => {
    const known = remembered.get(token)
    if (known !== undefined) return known
    const claims = await read(token)
    if (claims === undefined) return undefined
    const [oldest] = remembered.size >= MAX_REMEMBERED ? remembered.keys() : []
    if (oldest !== undefined) remembered.delete(oldest)
    remembered.set(token, claims)
    return claims
  }
}
