import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { sayOrderNumber } from './orderText.ts'

export const cancelOrder = command({
  words: 'order cancel',
  usage: 'ORDER [--server URL] [--json]',
  summary: 'Let an open order go, or cancel one that cost nothing',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['ORDER'],
  async run({ server, json }, [given]) {
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(given, 'ORDER') } }
    await answer(client.api.DELETE('/api/v1/order/{id}', { params }))
    const order = await answer(client.api.GET('/api/v1/order/{id}', { params }))
    if (json) printJson(order)
    else print(`Order ${sayOrderNumber(order.number)} is ${order.status}.`)
    return undefined
  },
})
