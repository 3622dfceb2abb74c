import { answer, openClient, type TesseraClient } from '@tessera/client'
import { Failure, UsageError } from '../command.ts'
import { askForCode } from './askForCode.ts'
import { readLogins, storeOf } from './logins.ts'

const NEAREST = 'http://localhost:8000'

/** The options of every command that calls a server. */
export const REMOTE_OPTIONS = {
  server: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const REMOTE_HELP = [
  '--server URL   the server to use; by default TESSERA_SERVER, then the server of the last login,',
  `               then ${NEAREST}`,
]

export interface Connection {
  readonly client: TesseraClient
  readonly server: string
  /** The person who is logged in there; empty if nobody is. */
  readonly username: string
}

/** Opens the client for the chosen server, with the tokens of an earlier login. */
export async function connect(given: string | undefined, loggingInAs = ''): Promise<Connection> {
  const logins = await readLogins()
  const named = process.env['TESSERA_SERVER']?.trim() || undefined
  const server =
    given === undefined && named !== undefined
      ? originOf(named, 'TESSERA_SERVER')
      : originOf(given ?? logins.current ?? NEAREST, '--server')
  const username = logins.servers[server]?.username ?? ''
  const store = storeOf(server, () => loggingInAs)
  return { client: openClient({ baseUrl: server, store, askForCode }), server, username }
}

/** The same for a command that asks the person something: the server must answer first. */
export async function connectFirst(given: string | undefined): Promise<Connection> {
  const connection = await connect(given)
  await requireAnswer(connection.client)
  return connection
}

/** @throws {Unreachable} if no server answers: nobody types a password for nothing. */
export async function requireAnswer(client: TesseraClient): Promise<void> {
  await answer(client.api.GET('/health/live'))
}

/** The same for a command that needs a login. */
export async function connectAsUser(given: string | undefined): Promise<Connection> {
  const connection = await connect(given)
  if (connection.username === '')
    throw new Failure(`You are not logged in to ${connection.server}. Run npx tessera login first.`)
  return connection
}

/** An address may have a password in it, so no message repeats it. */
function originOf(text: string, source: 'TESSERA_SERVER' | '--server'): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `${source} must be the address of a server, such as https://tickets.example.org.`,
    )
  return url.origin
}
