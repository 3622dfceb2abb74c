import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const cancelEvent = command({
  words: 'event cancel',
  usage: 'EVENT [--server URL] [--json]',
  summary: 'Cancel an event and its unused tickets',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['EVENT'],
  async run({ server, json }, [given]) {
    const { client } = await connectAsUser(server)
    const path = { id: required(given, 'EVENT') }
    const event = await answer(client.api.POST('/api/v1/event/{id}/cancel', { params: { path } }))
    if (json) printJson(event)
    else print(`${event.title} is cancelled, with its unused tickets.`)
    return undefined
  },
})
