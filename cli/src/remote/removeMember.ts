import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const removeMember = command({
  words: 'licence remove-member',
  usage: 'LICENCE USERNAME [--server URL] [--json]',
  summary: 'Remove a member: the licence seat is free at once (licence admins)',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['LICENCE', 'USERNAME'],
  async run({ server, json }, [licence, given]) {
    const path = { id: required(licence, 'LICENCE'), username: required(given, 'USERNAME') }
    const { client } = await connectAsUser(server)
    await answer(client.api.DELETE('/api/v1/licence/{id}/member/{username}', { params: { path } }))
    if (json) printJson({ username: path.username, removed: true })
    else print(`${path.username} is no longer a member.`)
    return undefined
  },
})
