import { answer, api } from '../../api/client.ts'

/** What an authenticator needs, as the server shows it once. */
export interface Key {
  readonly otpauth_uri: string
  readonly secret: string
  readonly expires_at: string
}

/** Somebody who sets up an authenticator. */
export interface Enrolling {
  readonly username: string
  readonly password: string
  /** Absent when the server could not show one; the page then asks again. */
  readonly key?: Key | undefined
  /** The password is one that an admin gave: it only serves to set another one. */
  readonly isTemporary?: boolean
  /** Somebody who is logged in moves to a new phone: a new key needs a code again. */
  readonly isMove?: boolean
}

/** Only in memory, for the way from one page to the next: a reload forgets it. */
let enrolling: Enrolling | undefined
let codes: readonly string[] | undefined

export function handOn(next: Enrolling | undefined): void {
  enrolling = next
}

export function readHandedOn(): Enrolling | undefined {
  return enrolling
}

export function handOnCodes(next: readonly string[] | undefined): void {
  codes = next
}

export function readHandedOnCodes(): readonly string[] | undefined {
  return codes
}

type Proof =
  | { readonly security_code: string }
  | { readonly recovery_code: string }
  | Record<never, never>

/** Asks for a new key. While an authenticator is confirmed, a code of it is needed too. */
export async function showKey(
  person: { readonly username: string; readonly password: string },
  proof: Proof = {},
): Promise<Key> {
  const { username, password } = person
  const shown: unknown = await answer(
    api.POST('/api/v1/auth-totp/qrcode', {
      body: { username, password, ...proof },
      headers: { accept: 'application/json' },
    }),
  )
  const { otpauth_uri, secret, expires_at } = Object(shown)
  return {
    otpauth_uri: String(otpauth_uri),
    secret: String(secret),
    expires_at: String(expires_at),
  }
}
