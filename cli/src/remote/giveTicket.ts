import { answer, type components } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

/** The most complimentary tickets that one call gives. */
const MOST = 20

export const giveTicket = command({
  words: 'ticket give',
  usage: 'EVENT USER [--product PRODUCT] [--another | --count N] [--server URL] [--json]',
  summary: 'Give somebody complimentary tickets (the admins of their event)',
  help: [
    '--product PRODUCT  a ticket of this product; it takes a place of its quotas (see product list)',
    '--another          one more, where they hold a ticket already',
    '--count N          so many new ones, from 1 to 20: all or none',
    ...REMOTE_HELP,
  ],
  fields: { product_id: 'product' },
  options: {
    ...REMOTE_OPTIONS,
    product: { type: 'string' },
    another: { type: 'boolean' },
    count: { type: 'string' },
  },
  positionals: ['EVENT', 'USER'],
  async run({ server, json, product, another = false, count }, [event, user]) {
    const username = required(user, 'USER')
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(event, 'EVENT') } }
    const gift = { username, ...(product !== undefined && { product_id: product }) }
    if (count !== undefined) {
      const body = { ...gift, count: readCount(count) }
      const given = await answer(client.api.POST('/api/v1/event/{id}/gift', { params, body }))
      if (json) printJson(given)
      else for (const ticket of given.items) print(sayGiven(username, ticket))
      return undefined
    }
    const body = { ...gift, another }
    const ticket = await answer(client.api.POST('/api/v1/event/{id}/users', { params, body }))
    if (json) printJson(ticket)
    else print(sayGiven(username, ticket))
    return undefined
  },
})

function readCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new UsageError(`--count must be a whole number from 1 to ${MOST}.`)
  return count
}

function sayGiven(
  username: string,
  { uuid, product_name }: components['schemas']['Ticket'],
): string {
  return `${username} has the ticket ${uuid}${product_name ? ` of ${product_name}` : ''}.`
}
