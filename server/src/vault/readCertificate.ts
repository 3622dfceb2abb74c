import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { TlsFiles } from '../config.ts'
import { OperatorError } from '../db/operatorError.ts'

/** A certificate that this server can speak https with. */
export interface Certificate {
  readonly cert: string
  readonly key: string
  readonly validTo: Date
  /** The names and addresses that it is for. */
  readonly names: string
}

/**
 * Reads a certificate and its key. A certificate that cannot be used must not be found out by the
 * people who come: so the two must fit, and it must be valid now. No message has a path, because no
 * error repeats the value of a setting.
 *
 * @throws {OperatorError} that names the setting, and says what is wrong and what to do.
 */
export function readCertificate({ certFile, keyFile }: TlsFiles, now = new Date()): Certificate {
  const cert = readPem(certFile, 'TLS_CERT')
  const key = readPem(keyFile, 'TLS_KEY')
  const [certificate, privateKey] = [parseCertificate(cert), parseKey(key)]
  if (!certificate.checkPrivateKey(privateKey))
    throw new OperatorError(
      'TLS_KEY is not the key of TLS_CERT. Set both to the files of one certificate; the certificate itself stands first in its file, before its chain.',
    )
  const validTo = new Date(certificate.validTo)
  if (validTo <= now)
    throw new OperatorError(
      `The certificate in TLS_CERT expired on ${certificate.validTo}. Renew it.`,
    )
  if (new Date(certificate.validFrom) > now)
    throw new OperatorError(
      `The certificate in TLS_CERT is not valid before ${certificate.validFrom}. Correct the clock of this machine, or use another certificate.`,
    )
  checkChain(cert, key)
  return { cert, key, validTo, names: certificate.subjectAltName ?? certificate.subject }
}

function readPem(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new OperatorError(
      `The file of ${name} cannot be read (${code}). Let the user of this server read it, or correct the path.`,
    )
  }
}

function parseCertificate(cert: string): X509Certificate {
  try {
    return new X509Certificate(cert)
  } catch {
    throw new OperatorError(
      'The file of TLS_CERT has no certificate. It must be PEM, and begin with -----BEGIN CERTIFICATE-----.',
    )
  }
}

function parseKey(key: string) {
  try {
    return createPrivateKey(key)
  } catch {
    throw new OperatorError(
      'The file of TLS_KEY has no key that can be used. It must be PEM without a passphrase, and begin with -----BEGIN PRIVATE KEY-----.',
    )
  }
}

/** What OpenSSL does not take, such as a key that is too small, would fail at the first visitor. */
function checkChain(cert: string, key: string): void {
  try {
    createSecureContext({ cert, key })
  } catch {
    throw new OperatorError(
      'The certificate in TLS_CERT, its chain or its key is refused by OpenSSL: it may be too weak, or not PEM throughout. Use another one.',
    )
  }
}
