import { addressesOf } from './hosts.ts'

/**
 * Whether a text is the address of a PostgreSQL, in a form that has one meaning only.
 *
 * In a password that is not percent-encoded, `/`, `#` and `?` end the part of the address in which
 * it stands. The rest of it, with the `@` that follows, is then read as a path or a query, and half
 * of the password as the name of a host. So an `@` may stand only before the host, and no part of
 * the address may be left over.
 */
export function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\/\S*$/.test(text) || text.includes('#')) return false
  return addressesOf(text).every(({ url }) => isPlain(url))
}

function isPlain(text: string): boolean {
  // A user without a host (a socket, by `PGHOST`) is valid for PostgreSQL, and not for `URL`.
  const named = text.replace(/^(\w+:\/\/[^/?]*@)(?=[/?]|$)/, '$1localhost')
  const url = URL.canParse(named) ? new URL(named) : undefined
  if (!url || !/^\/?[^/@:]*$/.test(url.pathname) || !/^[\w.%:[\]-]*$/.test(url.hostname))
    return false
  if (!/^(\?[A-Za-z_]+=[^@&?#]*(&[A-Za-z_]+=[^@&?#]*)*)?$/.test(url.search)) return false
  return [url.username, url.password, url.pathname, url.search, url.hostname].every(isDecodable)
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
