import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connect, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { sayMoney } from './orderText.ts'

export const listProducts = command({
  words: 'product list',
  usage: 'EVENT [--server URL] [--json]',
  summary: 'List what is sold of an event, what it costs and what is free',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['EVENT'],
  async run({ server, json }, [event]) {
    const { client } = await connect(server)
    const params = { path: { id: required(event, 'EVENT') } }
    const list = await answer(client.api.GET('/api/v1/event/{id}/product', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ uuid, name, price, state, free }) => [
      uuid,
      name,
      sayMoney(price),
      state.replace('_', ' '),
      String(free),
    ])
    if (rows.length === 0) print('Nothing is sold of this event.')
    else print(...table([['id', 'name', 'price', 'state', 'free'], ...rows]))
    return undefined
  },
})
