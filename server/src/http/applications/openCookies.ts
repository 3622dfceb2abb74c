/** Values of a cookie that the web part also uses: it is not secret, and has no prefix. */
export function openCookies(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .flatMap(([key, value]) => (key === name && value !== undefined ? [value] : []))
}
