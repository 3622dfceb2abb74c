import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connect, connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listVenues = command({
  words: 'venue list',
  usage: '[--query Q] [--mine] [--page P] [--server URL] [--json]',
  summary: 'List venues',
  help: [
    '--query Q   searches for a part of the name or the address',
    '--mine      lists those that you run',
    '--page P    continues where the previous list ended',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    query: { type: 'string' },
    mine: { type: 'boolean' },
    page: { type: 'string' },
  },
  async run({ server, json, query, mine, page }) {
    const { client } = await (mine ? connectAsUser(server) : connect(server))
    const params = {
      query: {
        ...(query !== undefined && { query }),
        ...(mine && { mine: '1' as const }),
        ...(page !== undefined && { page }),
      },
    }
    const list = await answer(client.api.GET('/api/v1/venue', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ uuid, name, timezone, gates }) => [
      uuid,
      name,
      timezone,
      gates.join(', ') || '-',
    ])
    if (rows.length === 0) print('No venues found.')
    else print(...table([['id', 'name', 'time zone', 'gates'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
