import readQrCode from 'jsqr'
import { Secret, TOTP, URI } from 'otpauth'
import { PNG } from 'pngjs'

/** What a camera makes of a picture: decoders that are not ours. */
export function readQr(png: ArrayBuffer): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(png))
  const found = readQrCode.default(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('There is no QR code in the picture.')
  return found.data
}

/** An authenticator app, after it has scanned its link. */
export interface Authenticator {
  readonly label: string
  /** The code of this moment, or of steps away from it. */
  code(stepsAway?: number): string
}

export function openAuthenticator(uri: string): Authenticator {
  const totp = URI.parse(uri)
  if (!(totp instanceof TOTP)) throw new Error('The link is not one of codes by time.')
  return {
    label: `${totp.issuer}: ${totp.label}`,
    code: (stepsAway = 0) => totp.generate({ timestamp: momentAt(stepsAway, totp.period) }),
  }
}

/** What `POST /ticket` answers. */
export interface TicketCredential {
  readonly credential_id: string
  readonly secret: string
  readonly algorithm: string
  readonly digits: number
  readonly period: number
}

/** The ticket code of this moment as a phone computes it, or of steps away from it. */
export function ticketCode(credential: TicketCredential, stepsAway = 0): string {
  const { algorithm, digits, period, credential_id } = credential
  const secret = Secret.fromBase32(credential.secret)
  const totp = new TOTP({ secret, algorithm, digits, period })
  return `T1.${credential_id}.${totp.generate({ timestamp: momentAt(stepsAway, period) })}`
}

function momentAt(stepsAway: number, period: number): number {
  return Date.now() + stepsAway * period * 1000
}
