import type { TlsFiles } from '../config.ts'
import { OperatorError } from '../db/operatorError.ts'
import { type Certificate, readCertificate } from '../vault/readCertificate.ts'
import { type Finding, finding } from './finding.ts'

const DAY_MS = 86_400_000
/** Programs that renew certificates do so about 30 days before the end. */
const SOON_DAYS = 14

/** Checks the certificate with which the server speaks https; finds nothing without one. */
export function checkCertificate(tls: TlsFiles | undefined): Finding[] {
  if (!tls) return []
  const read = tryRead(tls)
  if (typeof read === 'string')
    return [finding('certificate', 'wrong', read, 'Correct TLS_CERT and TLS_KEY.')]
  const days = Math.floor((read.validTo.getTime() - Date.now()) / DAY_MS)
  const says = `The certificate is for ${read.names}, and is good for ${days} more days.`
  if (days >= SOON_DAYS) return [finding('certificate', 'good', says)]
  return [
    finding('certificate', 'note', says, 'Renew it. The server reads the new file by itself.'),
  ]
}

function tryRead(tls: TlsFiles): Certificate | string {
  try {
    return readCertificate(tls)
  } catch (error) {
    if (error instanceof OperatorError) return error.message
    throw error
  }
}
