import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listLicences = command({
  words: 'licence list',
  usage: '[--mine] [--query Q] [--page P] [--server URL] [--json]',
  summary: 'List the licences that you run or use; platform admins see all',
  help: [
    'If you run no licence, lists the licences that you are a member of.',
    '--mine      lists the licences that you are a member of',
    '--query Q   searches for a part of a title, serial or affiliation',
    '--page P    continues where the previous list ended',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    mine: { type: 'boolean', default: false },
    query: { type: 'string' },
    page: { type: 'string' },
  },
  async run({ server, json, mine, query: text, page }) {
    const { client } = await connectAsUser(server)
    const read = (ofMine: boolean) => {
      const query = {
        ...(ofMine && { mine: '1' as const }),
        ...(text !== undefined && { query: text }),
        ...(page !== undefined && { page }),
      }
      return answer(client.api.GET('/api/v1/licence', { params: { query } }))
    }
    let list = await read(mine)
    if (json) {
      printJson(list)
      return undefined
    }
    let isMine = mine
    if (list.items.length === 0 && !mine && text === undefined && page === undefined) {
      list = await read(true)
      isMine = list.items.length > 0
      if (isMine) print('You run no licence. You are a member of these:')
    }
    const rows = list.items.map((licence) => [
      licence.serial,
      licence.valid ? 'valid' : 'not valid',
      licence.valid_to,
      'in_use' in licence ? `${licence.in_use}/${licence.number_of_users}` : '-',
      'members' in licence ? String(licence.members) : licence.role,
      licence.title,
    ])
    const head = [
      'serial',
      'now',
      'until',
      'licence seats',
      isMine ? 'you are' : 'members',
      'title',
    ]
    if (rows.length === 0) print('No licences found.')
    else print(...table([head, ...rows]))
    if (list.next_page !== null)
      print('', `For more, add: ${isMine ? '--mine ' : ''}--page ${list.next_page}`)
    return undefined
  },
})
