/** One way to reach a database. */
export interface Address {
  readonly url: string
  /** Used only when the server refused the address before it, because it cannot encrypt. */
  readonly isUnencrypted?: true
}

/**
 * Splits the address of a database into one address for each of its hosts, which `URL` can read:
 * `postgres://user:password@a:5432,b:5432/name` becomes two.
 */
export function addressesOf(url: string): Address[] {
  const [, scheme = '', login = '', hosts = '', rest = ''] =
    /^([^:]+:\/\/)((?:[^/?#]*@)?)([^/?#]*)(.*)$/s.exec(url) ?? []
  return hosts.split(',').flatMap((host) => withSslMode(`${scheme}${login}${host}${rest}`))
}

/**
 * `sslmode` as PostgreSQL's own tools define it (manual §32.19). `require` encrypts and verifies no
 * certificate. `prefer` encrypts where the server can. The driver verifies in both cases, and never
 * continues without encryption.
 */
function withSslMode(url: string): Address[] {
  const [, mode] = /[?&]sslmode=(prefer|require)(?=&|$)/.exec(url) ?? []
  if (mode === undefined) return [{ url }]
  const encrypted = {
    url: `${url.replace(`sslmode=${mode}`, 'sslmode=require')}&uselibpqcompat=true`,
  }
  if (mode === 'require') return [encrypted]
  return [encrypted, { url: url.replace('sslmode=prefer', 'sslmode=disable'), isUnencrypted: true }]
}
