import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const removeSellerAdmin = command({
  words: 'seller remove-admin',
  usage: 'SELLER USERNAME [--server URL] [--json]',
  summary: 'Take the right to run a seller from a user (its admins)',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['SELLER', 'USERNAME'],
  async run({ server, json }, [seller, given]) {
    const path = { id: required(seller, 'SELLER'), username: required(given, 'USERNAME') }
    const { client } = await connectAsUser(server)
    await answer(client.api.DELETE('/api/v1/seller/{id}/admin/{username}', { params: { path } }))
    if (json) printJson({ username: path.username, removed: true })
    else print(`${path.username} no longer runs the seller.`)
    return undefined
  },
})
