import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const giveTicket = command({
  words: 'ticket give',
  usage: 'EVENT USER [--product PRODUCT] [--another] [--server URL] [--json]',
  summary: 'Give somebody a complimentary ticket (the admins of its event)',
  help: [
    '--product PRODUCT  a ticket of this product; it takes a place of its quotas (see product list)',
    '--another          one more, where they hold a ticket already',
    ...REMOTE_HELP,
  ],
  fields: { product_id: 'product' },
  options: { ...REMOTE_OPTIONS, product: { type: 'string' }, another: { type: 'boolean' } },
  positionals: ['EVENT', 'USER'],
  async run({ server, json, product, another = false }, [event, user]) {
    const username = required(user, 'USER')
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(event, 'EVENT') } }
    const body = { username, another, ...(product !== undefined && { product_id: product }) }
    const ticket = await answer(client.api.POST('/api/v1/event/{id}/users', { params, body }))
    if (json) printJson(ticket)
    else
      print(
        `${username} has the ticket ${ticket.uuid}${ticket.product_name ? ` of ${ticket.product_name}` : ''}.`,
      )
    return undefined
  },
})
