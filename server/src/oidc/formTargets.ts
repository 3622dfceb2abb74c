/**
 * Returns the sources for `form-action` (CSP3 §6.4.1) of a page whose form leads to an application
 * at this address. For an address that is not valid there are none.
 *
 * Browsers check every redirect after a form, also those that the application makes: by a second
 * host of its own, or, for a broker of logins, to the application behind it. Those addresses are
 * not known here, so any https is allowed, and any http for an application on this machine.
 * Otherwise the browser stays on the page and shows no error.
 */
export function formTargets(address: string): string[] {
  const url = URL.parse(address)
  if (!url) return []
  // A private-use scheme opens a program: no redirect follows.
  if (url.origin === 'null') return [url.protocol]
  // A source cannot name [::1] (CSP3 §2.3.1), but `http:` includes it.
  return [url.origin, 'https:', ...(url.protocol === 'http:' ? ['http:'] : [])]
}
