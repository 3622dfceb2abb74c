import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const cancelTicket = command({
  words: 'ticket cancel',
  usage: 'TICKET [--server URL] [--json]',
  summary: 'Cancel a ticket that has not been used: your own, or one of an event you run',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['TICKET'],
  async run({ server, json }, [given]) {
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(given, 'TICKET') } }
    await answer(client.api.DELETE('/api/v1/ticket/{id}', { params }))
    const ticket = await answer(client.api.GET('/api/v1/ticket/{id}', { params }))
    if (json) printJson(ticket)
    else print(`Ticket ${ticket.uuid} is cancelled, and its place is free.`)
    return undefined
  },
})
