import { createHash } from 'node:crypto'

/** The number of remembered tokens: 8 MB at most, at 330 bytes per token. */
const MOST_REMEMBERED = 24_000

/**
 * Reads each token once. It remembers the content of a token with a verified signature by the
 * SHA-256 of the token's whole text, never that the token still counts. An unreadable token is not
 * remembered. A remembered one is answered without a promise. Beyond the limit, the one that was
 * read first is forgotten: when a sale begins, thousands of people come with a token each.
 */
export function rememberReads<T>(
  read: (token: string) => Promise<T | undefined>,
  mostRemembered = MOST_REMEMBERED,
): (token: string) => T | Promise<T | undefined> {
  const remembered = new Map<string, T>()
  const readAndRemember = async (token: string, digest: string): Promise<T | undefined> => {
    const claims = await read(token)
    if (claims === undefined) return undefined
    const [oldest] = remembered.size >= mostRemembered ? remembered.keys() : []
    if (oldest !== undefined) remembered.delete(oldest)
    remembered.set(digest, claims)
    return claims
  }
  return (token) => {
    const digest = createHash('sha256').update(token).digest('base64')
    return remembered.get(digest) ?? readAndRemember(token, digest)
  }
}
