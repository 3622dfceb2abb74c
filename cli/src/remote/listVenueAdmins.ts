import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listVenueAdmins = command({
  words: 'venue admins',
  usage: 'VENUE [--page P] [--server URL] [--json]',
  summary: 'List who runs a venue (its admins)',
  help: ['--page P   continues where the previous list ended', ...REMOTE_HELP],
  options: { ...REMOTE_OPTIONS, page: { type: 'string' } },
  positionals: ['VENUE'],
  async run({ server, json, page }, [venue]) {
    const { client } = await connectAsUser(server)
    const params = {
      path: { id: required(venue, 'VENUE') },
      query: page === undefined ? {} : { page },
    }
    const list = await answer(client.api.GET('/api/v1/venue/{id}/admin', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ username, granted_by, granted_at }) => [
      username,
      granted_by ?? '-',
      granted_at,
    ])
    if (rows.length === 0) print('Nobody runs this venue but the platform admins.')
    else print(...table([['user', 'added by', 'at'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
