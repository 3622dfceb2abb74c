import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listMembers = command({
  words: 'licence members',
  usage: 'LICENCE [--query Q] [--page P] [--server URL] [--json]',
  summary: 'List the members of a licence (licence admins)',
  help: [
    '--query Q   searches for a part of a user name',
    '--page P    continues where the previous list ended',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, query: { type: 'string' }, page: { type: 'string' } },
  positionals: ['LICENCE'],
  async run({ server, json, query, page }, [licence]) {
    const { client } = await connectAsUser(server)
    const params = {
      path: { id: required(licence, 'LICENCE') },
      query: { ...(query !== undefined && { query }), ...(page !== undefined && { page }) },
    }
    const list = await answer(client.api.GET('/api/v1/licence/{id}/member', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map((member) => [
      member.username,
      member.role,
      member.email ?? '-',
      member.accepted_at === null ? 'invited' : (member.last_login ?? '-'),
    ])
    if (rows.length === 0) print('No members found.')
    else print(...table([['user', 'role', 'e-mail', 'last login'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
