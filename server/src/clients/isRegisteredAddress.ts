/**
 * Whether an address that a request names is one of those that an application registered. They are
 * compared character by character (RFC 9700 §2.1). The one exception is the port of an http address
 * on a loopback IP: a program on a person's machine gets its port from the system (RFC 8252 §7.3).
 */
export function isRegisteredAddress(registered: readonly string[], asked: string): boolean {
  if (registered.includes(asked)) return true
  const portless = withoutLoopbackPort(asked)
  return (
    portless !== undefined && registered.some((known) => withoutLoopbackPort(known) === portless)
  )
}

/** Returns nothing for any other address than http on a loopback IP. */
function withoutLoopbackPort(text: string): string | undefined {
  const match = /^http:\/\/(127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?=[/?]|$)/.exec(text)
  const [head, host] = match ?? []
  if (head === undefined || host === undefined) return undefined
  return URL.canParse(text) && !text.includes('#')
    ? `http://${host}${text.slice(head.length)}`
    : undefined
}
