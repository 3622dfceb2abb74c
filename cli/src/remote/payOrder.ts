import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { orderFacts } from './orderText.ts'
import { METHODS, paymentMethod } from './paymentMethod.ts'

export const payOrder = command({
  words: 'order pay',
  usage: 'ORDER --method M [--reference R] [--server URL] [--json]',
  summary: 'Mark an order as paid by hand (the admins of its event, who have the money)',
  help: [
    `--method M     ${METHODS.join(', ')}`,
    '--reference R  such as the number of an invoice',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, method: { type: 'string' }, reference: { type: 'string' } },
  positionals: ['ORDER'],
  async run({ server, json, method: given, reference = null }, [order]) {
    const method = paymentMethod(given)
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(order, 'ORDER') } }
    const body = { provider: 'manual' as const, method, reference }
    const paid = await answer(client.api.POST('/api/v1/order/{id}/payment', { params, body }))
    if (json) printJson(paid)
    else print(...pairs(orderFacts(paid)))
    return undefined
  },
})
