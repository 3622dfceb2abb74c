import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const deleteApplication = command({
  words: 'application delete',
  usage: 'CLIENT_ID [--server URL] [--json]',
  summary: 'Remove an application for good, with its secret (platform admins)',
  help: [
    'Nobody can log in to it any more, and its tokens no longer count. Asks for your security code if',
    'you gave the last one more than ten minutes ago. Refused while a licence is for it.',
    ...REMOTE_HELP,
  ],
  options: REMOTE_OPTIONS,
  positionals: ['CLIENT_ID'],
  async run({ server, json }, [given]) {
    const path = { id: required(given, 'CLIENT_ID') }
    const { client } = await connectAsUser(server)
    const params = { path }
    const { client_id, name } = await answer(client.api.GET('/api/v1/application/{id}', { params }))
    await answer(client.api.DELETE('/api/v1/application/{id}', { params }))
    if (json) printJson({ client_id, name, deleted: true })
    else print(`${name} is deleted. Its tokens no longer count.`)
    return undefined
  },
})
