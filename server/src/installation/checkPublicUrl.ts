import { type Finding, finding } from './finding.ts'

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether browsers give pages at this address a camera, a service worker and storage for keys: they
 * do so for https, and for this machine alone also for http (W3C Secure Contexts §3.1).
 */
export function checkPublicUrl(publicUrl: string): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  const says = `People reach this server at ${publicUrl}.`
  if (protocol === 'https:') return finding('public url', 'good', says)
  if (LOOPBACK.has(hostname))
    return finding(
      'public url',
      'note',
      `${says} Only this machine can.`,
      'Set PUBLIC_URL to the https address that people will type.',
    )
  return finding(
    'public url',
    'wrong',
    `${says} Browsers allow no camera and keep no tickets without https.`,
    'Set TLS_CERT and TLS_KEY, or put a proxy with a certificate in front, and set PUBLIC_URL to the https address.',
  )
}
