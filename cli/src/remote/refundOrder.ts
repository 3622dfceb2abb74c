import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { orderFacts } from './orderText.ts'

export const refundOrder = command({
  words: 'order refund',
  usage: 'ORDER --reason WHY [--ticket T … | --amount-minor N] [--server URL] [--json]',
  summary: 'Record that money of an order was given back by hand',
  help: [
    'Without --ticket and --amount-minor every ticket that was not used ends.',
    '--ticket T        ends this ticket and gives its price back; can be repeated',
    '--amount-minor N  gives back so many øre or cents; the tickets stay',
    ...REMOTE_HELP,
  ],
  fields: { positions: 'ticket', amount_minor: 'amount-minor' },
  options: {
    ...REMOTE_OPTIONS,
    reason: { type: 'string' },
    ticket: { type: 'string', multiple: true },
    'amount-minor': { type: 'string' },
  },
  positionals: ['ORDER'],
  async run({ server, json, reason, ticket, 'amount-minor': amount }, [order]) {
    if (reason === undefined) throw new UsageError('--reason is required.')
    if (amount !== undefined && !/^\d{1,12}$/.test(amount))
      throw new UsageError('--amount-minor must be a whole number of øre or cents.')
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(order, 'ORDER') } }
    const body = {
      reason,
      ...(ticket && { positions: ticket }),
      ...(amount !== undefined && { amount_minor: Number(amount) }),
    }
    const refunded = await answer(client.api.POST('/api/v1/order/{id}/refund', { params, body }))
    if (json) printJson(refunded)
    else print(...pairs(orderFacts(refunded)))
    return undefined
  },
})
