/** The path of this site to go back to. An address of another site, or none, is the first page. */
export function safeBack(value: string | null): string {
  const here = window.location.origin
  if (!value?.startsWith('/') || !URL.canParse(value, here)) return '/'
  const { origin, pathname, search, hash } = new URL(value, here)
  // "/.//host" is a path of this site, but what is left of it names a host (URL Standard §4.4).
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}
