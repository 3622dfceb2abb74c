import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TokenStore, Tokens } from '@tessera/client/tokens.ts'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { Failure } from '../command.ts'

const Login = Type.Object({
  username: Type.String(),
  access_token: Type.String(),
  refresh_token: Type.Optional(Type.String()),
})

/** The login on each server, and the server of the last login. */
const Logins = Type.Object({
  current: Type.Optional(Type.String()),
  servers: Type.Record(Type.String(), Login),
  /** The id of this program on each server, which outlives its logins. */
  known_browsers: Type.Optional(Type.Record(Type.String(), Type.String())),
})

export type Logins = Type.Static<typeof Logins>

/** In the user's own folder for settings (XDG base directories). */
export function loginsFile(): string {
  const folder = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  return join(folder, 'tessera', 'logins.json')
}

export async function readLogins(): Promise<Logins> {
  const text = await readFile(loginsFile(), 'utf8').catch(() => undefined)
  if (text === undefined) return { servers: {} }
  const logins = parse(text)
  if (!Check(Logins, logins))
    throw new Failure(`${loginsFile()} is damaged. Remove it, and log in again.`)
  return logins
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes a new file and renames it, so that no reader sees half of it. Mode 600. */
async function writeLogins(logins: Logins): Promise<void> {
  const file = loginsFile()
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(JSON.stringify(logins, undefined, 2))
  await handle.sync()
  await handle.close()
  await rename(draft, file)
}

/** Keeps the tokens of one server in the file; rereads it, as other commands may change it. */
export function storeOf(server: string, username: () => string): TokenStore {
  return {
    async load() {
      const { servers } = await readLogins()
      const login = servers[server]
      return login && tokensOf(login)
    },
    async save(tokens) {
      const { current, servers, ...more } = await readLogins()
      const { [server]: before, ...others } = servers
      if (tokens) {
        const login = { ...tokensOf(tokens), username: username() || before?.username || '' }
        await writeLogins({ ...more, current: server, servers: { ...others, [server]: login } })
      } else if (before) {
        await writeLogins({
          ...more,
          ...(current !== undefined && current !== server && { current }),
          servers: others,
        })
      }
    },
    async loadKnownBrowser() {
      const { known_browsers = {} } = await readLogins()
      return known_browsers[server]
    },
    async saveKnownBrowser(id) {
      const { known_browsers, ...logins } = await readLogins()
      if (known_browsers?.[server] === id) return
      await writeLogins({ ...logins, known_browsers: { ...known_browsers, [server]: id } })
    },
  }
}

function tokensOf({ access_token, refresh_token }: Tokens): {
  access_token: string
  refresh_token?: string
} {
  return { access_token, ...(refresh_token !== undefined && { refresh_token }) }
}
