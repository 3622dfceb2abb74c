import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { orderFacts } from './orderText.ts'
import { productPositions } from './productPositions.ts'

export const createOrder = command({
  words: 'order create',
  usage: 'EVENT --product PRODUCT[:COUNT] … [--server URL] [--json]',
  summary: 'Order tickets of an event, all or nothing',
  help: [
    '--product P:2  orders two of this product; can be repeated (see product list)',
    ...REMOTE_HELP,
  ],
  fields: { positions: 'product' },
  options: { ...REMOTE_OPTIONS, product: { type: 'string', multiple: true } },
  positionals: ['EVENT'],
  async run({ server, json, product: products = [] }, [event]) {
    const positions = productPositions(products)
    const { client } = await connectAsUser(server)
    const body = { event_id: required(event, 'EVENT'), positions }
    const order = await answer(client.api.POST('/api/v1/order', { body }))
    if (json) printJson(order)
    else print(...pairs(orderFacts(order)))
    return undefined
  },
})
