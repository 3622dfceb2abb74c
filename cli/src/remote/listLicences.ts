import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listLicences = command({
  words: 'licence list',
  usage: '[--mine] [--query Q] [--page P] [--server URL] [--json]',
  summary: 'List the licences you run; admins: all',
  help: [
    '--mine      those you are a member of',
    '--query Q   any part of a title, serial or affiliation',
    '--page P    goes on where the list before ended',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    mine: { type: 'boolean' },
    query: { type: 'string' },
    page: { type: 'string' },
  },
  async run({ server, json, mine, query: text, page }) {
    const { client } = await connectAsUser(server)
    const query = {
      ...(mine === true && { mine: '1' as const }),
      ...(text !== undefined && { query: text }),
      ...(page !== undefined && { page }),
    }
    const list = await answer(client.api.GET('/api/v1/licence', { params: { query } }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map((licence) => [
      licence.serial,
      licence.valid ? 'valid' : 'not valid',
      licence.valid_to,
      'in_use' in licence ? `${licence.in_use}/${licence.number_of_users}` : '-',
      'members' in licence ? String(licence.members) : licence.role,
      licence.title,
    ])
    const head = ['serial', 'now', 'until', 'seats', mine ? 'you are' : 'members', 'title']
    if (rows.length === 0) print('There is none.')
    else print(...table([head, ...rows]))
    if (list.next_page !== null) print('', `More: --page ${list.next_page}`)
    return undefined
  },
})
