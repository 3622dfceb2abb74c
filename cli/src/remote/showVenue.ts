import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { addressInOneLine } from './addressInOneLine.ts'
import { connect, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const showVenue = command({
  words: 'venue show',
  usage: 'VENUE [--server URL] [--json]',
  summary: 'Show one venue',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['VENUE'],
  async run({ server, json }, [given]) {
    const { client } = await connect(server)
    const path = { id: required(given, 'VENUE') }
    const venue = await answer(client.api.GET('/api/v1/venue/{id}', { params: { path } }))
    if (json) printJson(venue)
    else print(...pairs(addressInOneLine(venue)))
    return undefined
  },
})
