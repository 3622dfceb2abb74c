/** Also read by the pages that the server draws itself, which have no script. */
type Name = 'language' | 'theme'

const ONE_YEAR_SECONDS = 365 * 86_400

export function readCookies(name: Name): string[] {
  return document.cookie
    .split(';')
    .map((pair) => pair.trim().split('='))
    .flatMap(([key, value]) => (key === name && value !== undefined ? [value] : []))
}

/** Keeps a value for a year; none forgets the one before. */
export function keepCookie(name: Name, value: string | undefined): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  const age = value === undefined ? 0 : ONE_YEAR_SECONDS
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR
  document.cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`
}
