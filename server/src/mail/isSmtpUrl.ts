/**
 * Whether a text is the address of a mail server: `smtp://` or `smtps://`, with or without user and
 * password, and no more than `?tls=optional` (`smtpOptions.ts`).
 */
export function isSmtpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || text.includes('#'))
    return false
  if (!/^\/?$/.test(url.pathname) || !/^(\?tls=optional)?$/.test(url.search)) return false
  if ((url.username === '') !== (url.password === '')) return false
  try {
    decodeURIComponent(url.username + url.password)
    return true
  } catch {
    return false
  }
}
