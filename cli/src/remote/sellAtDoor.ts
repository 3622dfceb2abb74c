import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { orderFacts } from './orderText.ts'
import { METHODS, paymentMethod } from './paymentMethod.ts'
import { productPositions } from './productPositions.ts'

export const sellAtDoor = command({
  words: 'order door-sale',
  usage: 'EVENT --product PRODUCT[:COUNT] … [--buyer USER [--no-entry]] [OPTIONS]',
  summary: 'Sell at the door, and let the people in at once (the admins of its event)',
  help: [
    '--product P:2  sells two of this product; can be repeated (see product list)',
    `--method M     ${METHODS.join(', ')}; required where money is taken`,
    '--reference R  such as the number of a card slip',
    '--buyer USER   whose tickets they are; without it they are of nobody',
    '--no-entry     lets nobody in now; needs --buyer, who shows the tickets later',
    '--gate G       where they come in',
    ...REMOTE_HELP,
  ],
  fields: { positions: 'product', admit: 'no-entry' },
  options: {
    ...REMOTE_OPTIONS,
    product: { type: 'string', multiple: true },
    method: { type: 'string' },
    reference: { type: 'string' },
    buyer: { type: 'string' },
    'no-entry': { type: 'boolean' },
    gate: { type: 'string' },
  },
  positionals: ['EVENT'],
  async run(options, [event]) {
    const { server, json, product = [], method, reference, buyer, gate } = options
    const body = {
      positions: productPositions(product),
      admit: !(options['no-entry'] ?? false),
      ...(method !== undefined && { method: paymentMethod(method) }),
      ...(reference !== undefined && { reference }),
      ...(buyer !== undefined && { buyer }),
      ...(gate !== undefined && { gate }),
    }
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(event, 'EVENT') } }
    const order = await answer(client.api.POST('/api/v1/event/{id}/door-sale', { params, body }))
    if (json) printJson(order)
    else print(...pairs(orderFacts(order)))
    return undefined
  },
})
