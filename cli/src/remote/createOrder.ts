import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { orderFacts } from './orderText.ts'

/** The most positions of an order. */
const MOST = 100

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
    if (products.length === 0) throw new UsageError('--product is required.')
    const { client } = await connectAsUser(server)
    const body = { event_id: required(event, 'EVENT'), positions: products.flatMap(positionsOf) }
    const order = await answer(client.api.POST('/api/v1/order', { body }))
    if (json) printJson(order)
    else print(...pairs(orderFacts(order)))
    return undefined
  },
})

function positionsOf(text: string): { product_id: string }[] {
  const [product_id = '', count = '1'] = text.split(':')
  const wanted = Number(count)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST)
    throw new UsageError(`--product ${text} must end in a count from 1 to ${MOST}.`)
  return Array.from({ length: wanted }, () => ({ product_id }))
}
