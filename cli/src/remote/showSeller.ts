import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { addressInOneLine } from './addressInOneLine.ts'
import { connect, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const showSeller = command({
  words: 'seller show',
  usage: 'SELLER [--server URL] [--json]',
  summary: 'Show one seller',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['SELLER'],
  async run({ server, json }, [given]) {
    const { client } = await connect(server)
    const path = { id: required(given, 'SELLER') }
    const seller = await answer(client.api.GET('/api/v1/seller/{id}', { params: { path } }))
    if (json) printJson(seller)
    else print(...pairs(addressInOneLine(seller)))
    return undefined
  },
})
