import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const adviseOnLicence = command({
  words: 'licence advice',
  usage: 'LICENCE [--server URL] [--json]',
  summary: 'Say whether a licence needs more licence seats, from its last 30 days (licence admins)',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['LICENCE'],
  async run({ server, json }, [licence]) {
    const path = { id: required(licence, 'LICENCE') }
    const { client } = await connectAsUser(server)
    const advice = await answer(client.api.GET('/api/v1/licence/{id}/advice', { params: { path } }))
    if (json) printJson(advice)
    else print(advice.text)
    return undefined
  },
})
