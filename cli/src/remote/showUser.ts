import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connect, connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const showUser = command({
  words: 'user show',
  usage: '[USERNAME] [--server URL] [--json]',
  summary: 'Show the public data of a user; without a name, all of your own data',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['[USERNAME]'],
  async run({ server, json }, [username]) {
    const user = username === undefined ? await readSelf(server) : await readOther(server, username)
    if (json) printJson(user)
    else print(...pairs(user))
    return undefined
  },
})

async function readSelf(server: string | undefined) {
  const { client } = await connectAsUser(server)
  return answer(client.api.GET('/api/v1/auth-jwt/user-info'))
}

async function readOther(server: string | undefined, username: string) {
  const { client } = await connect(server)
  return answer(client.api.GET('/api/v1/user/{username}', { params: { path: { username } } }))
}
