/** The number of remembered tokens: 8 MB at most. */
const MAX_REMEMBERED = 8_000

/**
 * Reads each token once. It remembers the content of a token with a verified signature by the
 * token's text, never that the token still counts. An unreadable token is not remembered. A
 * remembered one is answered without a promise.
 */
export function rememberReads<T>(
  read: (token: string) => Promise<T | undefined>,
): (token: string) => T | Promise<T | undefined> {
  const remembered = new Map<string, T>()
  const readAndRemember = async (token: string): Promise<T | undefined> => {
    const claims = await read(token)
    if (claims === undefined) return undefined
    const [oldest] = remembered.size >= MAX_REMEMBERED ? remembered.keys() : []
    if (oldest !== undefined) remembered.delete(oldest)
    remembered.set(token, claims)
    return claims
  }
  return (token) => remembered.get(token) ?? readAndRemember(token)
}
