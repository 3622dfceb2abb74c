import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const releaseLicenceSeat = command({
  words: 'licence release',
  usage: 'LICENCE USERNAME [--reason TEXT] [--server URL] [--json]',
  summary: 'Put a user out of a licence: their logins under it end (licence admins)',
  help: [
    '--reason TEXT   the person sees this text at their next request',
    'A licence seat that is borrowed, or that an application holds, stays in use until its time is over.',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, reason: { type: 'string' } },
  positionals: ['LICENCE', 'USERNAME'],
  async run({ server, json, reason }, [licence, given]) {
    const path = { id: required(licence, 'LICENCE'), username: required(given, 'USERNAME') }
    const { client } = await connectAsUser(server)
    await answer(
      client.api.DELETE('/api/v1/licence/{id}/licence-seat/{username}', {
        params: { path },
        body: reason === undefined ? {} : { reason },
      }),
    )
    if (json) printJson({ username: path.username, released: true })
    else print(`${path.username} is logged out of the licence.`)
    return undefined
  },
})
