import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listServices = command({
  words: 'service list',
  usage: '[--page P] [--server URL] [--json]',
  summary: 'List the service accounts (platform admins)',
  help: ['--page P   continues where the previous list ended', ...REMOTE_HELP],
  options: { ...REMOTE_OPTIONS, page: { type: 'string' } },
  async run({ server, json, page }) {
    const { client } = await connectAsUser(server)
    const query = page === undefined ? {} : { page }
    const list = await answer(client.api.GET('/api/v1/service-account', { params: { query } }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map((account) => [
      account.client_id,
      account.disabled_at === null ? 'enabled' : 'disabled',
      account.last_used_at ?? 'never',
      String(account.secrets.length),
      String(account.keys.length),
      account.licence_ids === null ? 'all' : String(account.licence_ids.length),
      account.scopes.join(' '),
      account.name,
    ])
    const head = ['client id', 'now', 'last used', 'secrets', 'keys', 'licences', 'scopes', 'name']
    if (rows.length === 0) print('No service accounts found.')
    else print(...table([head, ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
