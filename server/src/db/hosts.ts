/**
 * Splits the address of a database into one address for each of its hosts, which `URL` can read:
 * `postgres://user:password@a:5432,b:5432/name` becomes two.
 */
export function addressesOf(url: string): string[] {
  const [, scheme = '', login = '', hosts = '', rest = ''] =
    /^([^:]+:\/\/)((?:[^/?#]*@)?)([^/?#]*)(.*)$/s.exec(url) ?? []
  return hosts.split(',').flatMap((host) => withSslMode(`${scheme}${login}${host}${rest}`))
}

/**
 * `sslmode` as PostgreSQL's own tools define it (manual §32.19). `require` encrypts and verifies no
 * certificate. `prefer` encrypts where the server can, so both ways are tried. The driver verifies
 * in both cases, and never continues without encryption.
 */
function withSslMode(address: string): string[] {
  const [, mode] = /[?&]sslmode=(prefer|require)(?=&|$)/.exec(address) ?? []
  if (mode === undefined) return [address]
  const encrypted = `${address.replace(`sslmode=${mode}`, 'sslmode=require')}&uselibpqcompat=true`
  if (mode === 'require') return [encrypted]
  return [encrypted, address.replace('sslmode=prefer', 'sslmode=disable')]
}
