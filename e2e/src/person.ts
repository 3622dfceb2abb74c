import { answer, openClient, type TesseraClient } from '@tessera/client'
import { inMemory, type TokenStore } from '@tessera/client/tokens.ts'
import { type Authenticator, openAuthenticator, readQr } from './phone.ts'

/** A person with a phone, and one login on it. */
export interface Person {
  readonly username: string
  readonly password: string
  readonly authenticator: Authenticator
  readonly client: TesseraClient
  readonly tokens: TokenStore
}

const PASSWORD = 'a good long phrase'

/** Signs up, scans the QR code for the authenticator, and logs in with its first code. */
export async function arrive(url: string, username: string): Promise<Person> {
  const password = await signUp(url, username)
  const authenticator = openAuthenticator(readQr(await enrolmentPicture(url, username)))
  return logIn(url, { username, password, authenticator })
}

/** @returns The password. */
export async function signUp(url: string, username: string): Promise<string> {
  const { api } = openClient({ baseUrl: url })
  const first_name = username.replace(/^./, (letter) => letter.toUpperCase())
  const account = { username, email: `${username}@example.org`, first_name }
  const body = { ...account, password1: PASSWORD, password2: PASSWORD }
  await api.POST('/api/v1/user', { body })
  return PASSWORD
}

/** The QR code that a person scans with a new authenticator. */
export async function enrolmentPicture(url: string, username: string): Promise<ArrayBuffer> {
  const { api } = openClient({ baseUrl: url })
  const picture: unknown = await answer(
    api.POST('/api/v1/auth-totp/qrcode', {
      body: { username, password: PASSWORD },
      headers: { accept: 'image/png' },
      parseAs: 'arrayBuffer',
    }),
  )
  return pictureOf(picture)
}

/**
 * Logs in on one phone or browser.
 *
 * @param stepsAway A code counts once: a second login in the same step uses the next code.
 */
export async function logIn(
  url: string,
  who: Pick<Person, 'username' | 'password' | 'authenticator'>,
  stepsAway = 0,
): Promise<Person> {
  const tokens = inMemory()
  const client = openClient({ baseUrl: url, store: tokens })
  const { username, password, authenticator } = who
  await client.login({ username, password, security_code: authenticator.code(stepsAway) })
  return { username, password, authenticator, client, tokens }
}

/** The QR code of the current ticket code, as the server draws it. */
export async function ticketPicture({ client }: Person, ticketId: string): Promise<ArrayBuffer> {
  const picture: unknown = await answer(
    client.api.GET('/api/v1/ticket/{id}/qr', {
      params: { path: { id: ticketId } },
      headers: { accept: 'image/png' },
      parseAs: 'arrayBuffer',
    }),
  )
  return pictureOf(picture)
}

function pictureOf(body: unknown): ArrayBuffer {
  if (!(body instanceof ArrayBuffer)) throw new Error('The answer is not a picture.')
  return body
}
