/**
 * Whether a text is the address of one Redis, without a cluster: `redis://` or, encrypted,
 * `rediss://`, with the database number as its path. The client decodes user name and password.
 */
export function isRedisUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOne = url && /^rediss?:$/.test(url.protocol) && url.hostname !== '' && !url.hash
  if (!isOne || url.search || text.includes('#') || !/^(\/\d{0,4})?$/.test(url.pathname))
    return false
  try {
    decodeURIComponent(url.username + url.password)
    return true
  } catch {
    return false
  }
}
