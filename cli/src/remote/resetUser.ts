import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const resetUser = command({
  words: 'user reset',
  usage: 'USERNAME [--server URL] [--json]',
  summary: 'Give a locked-out user access again (platform admins)',
  help: [
    'Makes a temporary password and shows it once. Removes the authenticator, and ends all login',
    'sessions. With it the person enrols an authenticator, and sets a password of their own at the',
    'first login. It is good for three days.',
    ...REMOTE_HELP,
  ],
  options: REMOTE_OPTIONS,
  positionals: ['USERNAME'],
  async run({ server, json }, [given]) {
    const username = required(given, 'USERNAME')
    const { client } = await connectAsUser(server)
    const path = { username }
    const reset = await answer(
      client.api.POST('/api/v1/user/{username}/reset', { params: { path } }),
    )
    if (json) printJson(reset)
    else
      print(
        'Write this down, it is not shown again:',
        ...pairs(reset),
        'It is good for three days. With it the person enrols an authenticator, and sets a password of',
        'their own at the first login.',
      )
    return undefined
  },
})
