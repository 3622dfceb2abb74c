import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connect, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const showEvent = command({
  words: 'event show',
  usage: 'EVENT [--server URL] [--json]',
  summary: 'Show one event',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['EVENT'],
  async run({ server, json }, [given]) {
    const { client } = await connect(server)
    const path = { id: required(given, 'EVENT') }
    const event = await answer(client.api.GET('/api/v1/event/{id}', { params: { path } }))
    if (json) printJson(event)
    else print(...pairs(event))
    return undefined
  },
})
