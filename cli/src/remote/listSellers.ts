import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connect, connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listSellers = command({
  words: 'seller list',
  usage: '[--mine] [--page P] [--server URL] [--json]',
  summary: 'List who sells tickets, the oldest seller first',
  help: [
    '--mine      lists those that you run',
    '--page P    continues where the previous list ended',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, mine: { type: 'boolean' }, page: { type: 'string' } },
  async run({ server, json, mine, page }) {
    const { client } = await (mine ? connectAsUser(server) : connect(server))
    const params = {
      query: { ...(mine && { mine: '1' as const }), ...(page !== undefined && { page }) },
    }
    const list = await answer(client.api.GET('/api/v1/seller', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ uuid, name, company_number, country, currency }) => [
      uuid,
      name || '(no name yet)',
      company_number || '-',
      country,
      currency,
    ])
    if (rows.length === 0) print('No sellers found.')
    else print(...table([['id', 'name', 'number', 'country', 'currency'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
