import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listSellerAdmins = command({
  words: 'seller admins',
  usage: 'SELLER [--page P] [--server URL] [--json]',
  summary: 'List who runs a seller (its admins)',
  help: ['--page P   continues where the previous list ended', ...REMOTE_HELP],
  options: { ...REMOTE_OPTIONS, page: { type: 'string' } },
  positionals: ['SELLER'],
  async run({ server, json, page }, [seller]) {
    const { client } = await connectAsUser(server)
    const params = {
      path: { id: required(seller, 'SELLER') },
      query: page === undefined ? {} : { page },
    }
    const list = await answer(client.api.GET('/api/v1/seller/{id}/admin', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ username, granted_by, granted_at }) => [
      username,
      granted_by ?? '-',
      granted_at,
    ])
    if (rows.length === 0) print('Nobody runs this seller but the platform admins.')
    else print(...table([['user', 'added by', 'at'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
