/** The path of this site to go back to. An address of another site, or none, is the first page. */
export function safeBack(value: string | null): string {
  if (!value?.startsWith('/')) return '/'
  const { origin, pathname, search, hash } = new URL(value, window.location.origin)
  return origin === window.location.origin ? `${pathname}${search}${hash}` : '/'
}
