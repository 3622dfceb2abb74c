import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { TlsFiles } from '../config.ts'
import { OperatorError } from '../db/operatorError.ts'
import { fillTemplate, type NamesIn, type TemplateValues } from '../text/fillTemplate.ts'

/** A certificate that this server can speak https with. */
export interface Certificate {
  readonly cert: string
  readonly key: string
  readonly validTo: Date
  /** The names and addresses that it is for. */
  readonly names: string
}

/** Why a certificate cannot be used, and what to do, by code. */
export const CERTIFICATE_FAULTS = {
  certificate_unreadable:
    'The file of {setting} cannot be read ({error}). Let the user of this server read it, or correct the path.',
  certificate_not_pem:
    'The file of TLS_CERT has no certificate. It must be PEM, and begin with -----BEGIN CERTIFICATE-----.',
  certificate_key_not_pem:
    'The file of TLS_KEY has no key that can be used. It must be PEM without a passphrase, and begin with -----BEGIN PRIVATE KEY-----.',
  certificate_key_differs:
    'TLS_KEY is not the key of TLS_CERT. Set both to the files of one certificate; the certificate itself stands first in its file, before its chain.',
  certificate_expired: 'The certificate in TLS_CERT expired on {day}. Renew it.',
  certificate_not_yet_valid:
    'The certificate in TLS_CERT is not valid before {day}. Correct the clock of this machine, or use another certificate.',
  certificate_refused:
    'The certificate in TLS_CERT, its chain or its key is refused by OpenSSL: it may be too weak, or not PEM throughout. Use another one.',
} as const

type Faults = typeof CERTIFICATE_FAULTS
type FaultCode = keyof Faults

/** A certificate cannot be used. No message has a path: no error repeats the value of a setting. */
export class WrongCertificate extends OperatorError {
  readonly code: FaultCode
  /** What the sentence of the code names. */
  readonly values: TemplateValues

  private constructor(code: FaultCode, values: TemplateValues) {
    super(fillTemplate(CERTIFICATE_FAULTS[code], values))
    this.code = code
    this.values = values
  }

  static for<Code extends FaultCode>(
    code: Code,
    values: Readonly<Record<NamesIn<Faults[Code]>, string>>,
  ): WrongCertificate {
    return new WrongCertificate(code, values)
  }
}

/**
 * Reads a certificate and its key. A certificate that cannot be used must not be found out by the
 * people who come: so the two must fit, and it must be valid now.
 *
 * @throws {WrongCertificate} that names the setting, and says what is wrong and what to do.
 */
export function readCertificate({ certFile, keyFile }: TlsFiles, now = new Date()): Certificate {
  const cert = readPem(certFile, 'TLS_CERT')
  const key = readPem(keyFile, 'TLS_KEY')
  const [certificate, privateKey] = [parseCertificate(cert), parseKey(key)]
  if (!certificate.checkPrivateKey(privateKey))
    throw WrongCertificate.for('certificate_key_differs', {})
  const validTo = new Date(certificate.validTo)
  if (validTo <= now) throw WrongCertificate.for('certificate_expired', { day: day(validTo) })
  const validFrom = new Date(certificate.validFrom)
  if (validFrom > now)
    throw WrongCertificate.for('certificate_not_yet_valid', { day: day(validFrom) })
  checkChain(cert, key)
  return { cert, key, validTo, names: certificate.subjectAltName ?? certificate.subject }
}

function readPem(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw WrongCertificate.for('certificate_unreadable', { setting, error: code })
  }
}

function parseCertificate(cert: string): X509Certificate {
  try {
    return new X509Certificate(cert)
  } catch {
    throw WrongCertificate.for('certificate_not_pem', {})
  }
}

function parseKey(key: string) {
  try {
    return createPrivateKey(key)
  } catch {
    throw WrongCertificate.for('certificate_key_not_pem', {})
  }
}

/** What OpenSSL does not take, such as a key that is too small, would fail at the first visitor. */
function checkChain(cert: string, key: string): void {
  try {
    createSecureContext({ cert, key })
  } catch {
    throw WrongCertificate.for('certificate_refused', {})
  }
}

/** The day in UTC, as `2027-01-31`. */
function day(time: Date): string {
  return time.toISOString().slice(0, 10)
}
