import type { TlsFiles } from '../config.ts'
import { readCertificate, WrongCertificate } from '../vault/readCertificate.ts'
import { type Finding, makeFinding } from './finding.ts'
import { FINDINGS, finding } from './findings.ts'

const DAY_MS = 86_400_000
/** Programs that renew certificates do so about 30 days before the end. */
const SOON_DAYS = 14

/** Checks the certificate with which the server speaks https; finds nothing without one. */
export function checkCertificate(tls: TlsFiles | undefined): Finding[] {
  if (!tls) return []
  try {
    const { names, validTo } = readCertificate(tls)
    const days = Math.floor((validTo.getTime() - Date.now()) / DAY_MS)
    const code = days >= SOON_DAYS ? 'certificate_is_good' : 'certificate_ends_soon'
    return [finding(code, { names, days })]
  } catch (error) {
    if (!(error instanceof WrongCertificate)) throw error
    const { code, values } = error
    return [makeFinding(code, FINDINGS[code], values)]
  }
}
