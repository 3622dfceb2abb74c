import readQrCode from 'jsqr'
import { Secret, TOTP, URI } from 'otpauth'
import { PNG } from 'pngjs'

/** Reads a QR code as a camera does, with decoders that are not ours. */
export function readQr(png: ArrayBuffer): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(png))
  const found = readQrCode.default(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('There is no QR code in the picture.')
  return found.data
}

/** An authenticator app that has scanned its link. */
export interface Authenticator {
  readonly label: string
  /** The current code, or the code of a step some steps away. */
  code(stepsAway?: number): string
}

export function openAuthenticator(uri: string): Authenticator {
  const totp = URI.parse(uri)
  if (!(totp instanceof TOTP))
    throw new Error('The link does not describe time-based codes (TOTP).')
  return {
    label: `${totp.issuer}: ${totp.label}`,
    code: (stepsAway = 0) => totp.generate({ timestamp: momentAt(stepsAway, totp.period) }),
  }
}

/** The answer of `POST /ticket`. */
export interface TicketCredential {
  readonly credential_id: string
  readonly secret: string
  readonly algorithm: string
  readonly digits: number
  readonly period: number
}

/** The current ticket code as a phone computes it, or the code some steps away. */
export function ticketCode(credential: TicketCredential, stepsAway = 0): string {
  const { algorithm, digits, period, credential_id } = credential
  const secret = Secret.fromBase32(credential.secret)
  const totp = new TOTP({ secret, algorithm, digits, period })
  return `T1.${credential_id}.${totp.generate({ timestamp: momentAt(stepsAway, period) })}`
}

function momentAt(stepsAway: number, period: number): number {
  return Date.now() + stepsAway * period * 1000
}
