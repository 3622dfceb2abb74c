import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { orderFacts } from './orderText.ts'

export const showOrder = command({
  words: 'order show',
  usage: 'ORDER [--server URL] [--json]',
  summary: 'Show an order: your own, or one of an event you run',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['ORDER'],
  async run({ server, json }, [given]) {
    const { client } = await connectAsUser(server)
    const path = { id: required(given, 'ORDER') }
    const order = await answer(client.api.GET('/api/v1/order/{id}', { params: { path } }))
    if (json) printJson(order)
    else print(...pairs(orderFacts(order)))
    return undefined
  },
})
