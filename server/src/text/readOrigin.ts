/** Returns an address without its path as browsers write it, if it is one. */
export function readOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search
  return plain && !url.username && !url.password && !url.hash ? url.origin : undefined
}
