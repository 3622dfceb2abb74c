import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const addSellerAdmin = command({
  words: 'seller add-admin',
  usage: 'SELLER USERNAME [--server URL] [--json]',
  summary: 'Let a user run a seller (its admins)',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['SELLER', 'USERNAME'],
  async run({ server, json }, [seller, given]) {
    const path = { id: required(seller, 'SELLER') }
    const body = { username: required(given, 'USERNAME') }
    const { client } = await connectAsUser(server)
    const admin = await answer(
      client.api.PUT('/api/v1/seller/{id}/admin', { params: { path }, body }),
    )
    if (json) printJson(admin)
    else print(`${admin.username} runs the seller.`)
    return undefined
  },
})
