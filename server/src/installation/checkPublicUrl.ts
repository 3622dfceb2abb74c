import type { Finding } from './finding.ts'
import { finding } from './findings.ts'

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether browsers give pages at this address a camera, a service worker and storage for keys: they
 * do so for https, and for this machine alone also for http (W3C Secure Contexts §3.1).
 */
export function checkPublicUrl(publicUrl: string): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:') return finding('public_url_is_good', { url: publicUrl })
  const code = LOOPBACK.has(hostname) ? 'public_url_is_local' : 'public_url_is_not_secure'
  return finding(code, { url: publicUrl })
}
