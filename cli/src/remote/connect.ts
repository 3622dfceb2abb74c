import { openClient, type TesseraClient } from '@tessera/client'
import { Failure, UsageError } from '../command.ts'
import { askForCode } from './askForCode.ts'
import { readLogins, storeOf } from './logins.ts'

const NEAREST = 'http://localhost:8000'

/** The options of every command that speaks to a server. */
export const REMOTE_OPTIONS = {
  server: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const REMOTE_HELP = [
  '--server URL   which server; else TESSERA_SERVER, else the one logged in to last, else',
  `               ${NEAREST}`,
]

export interface Connection {
  readonly client: TesseraClient
  readonly server: string
  /** Who is logged in there; empty when nobody is. */
  readonly username: string
}

/** Opens the client of the server that is meant, with the tokens of an earlier login. */
export async function connect(given: string | undefined, loggingInAs = ''): Promise<Connection> {
  const logins = await readLogins()
  const server = originOf(given ?? process.env['TESSERA_SERVER'] ?? logins.current ?? NEAREST)
  const username = logins.servers[server]?.username ?? ''
  const store = storeOf(server, () => loggingInAs)
  return { client: openClient({ baseUrl: server, store, askForCode }), server, username }
}

/** The same for what only a person who is logged in may do. */
export async function connectAsUser(given: string | undefined): Promise<Connection> {
  const connection = await connect(given)
  if (connection.username === '')
    throw new Failure(`Nobody is logged in to ${connection.server}: run npx tessera login first.`)
  return connection
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `"${text}" is no address of a server, such as https://tickets.example.org.`,
    )
  return url.origin
}
