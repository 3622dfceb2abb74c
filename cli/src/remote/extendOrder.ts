import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { orderFacts } from './orderText.ts'

export const extendOrder = command({
  words: 'order extend',
  usage: 'ORDER [--until MOMENT] [--server URL] [--json]',
  summary: 'Give an open order more time',
  help: [
    'The buyer may do so once. The admins of the event say until when, such as for an invoice.',
    '--until MOMENT  such as 2027-05-01T12:00:00Z (admins of the event)',
    ...REMOTE_HELP,
  ],
  fields: { expires_at: 'until' },
  options: { ...REMOTE_OPTIONS, until: { type: 'string' } },
  positionals: ['ORDER'],
  async run({ server, json, until }, [given]) {
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(given, 'ORDER') } }
    const order =
      until === undefined
        ? await answer(client.api.POST('/api/v1/order/{id}/extension', { params }))
        : await answer(
            client.api.PUT('/api/v1/order/{id}/expiry', { params, body: { expires_at: until } }),
          )
    if (json) printJson(order)
    else print(...pairs(orderFacts(order)))
    return undefined
  },
})
