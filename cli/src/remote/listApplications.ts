import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listApplications = command({
  words: 'application list',
  usage: '[--page P] [--server URL] [--json]',
  summary: 'List the registered applications, the oldest first (platform admins)',
  help: ['--page P   continues where the previous list ended', ...REMOTE_HELP],
  options: { ...REMOTE_OPTIONS, page: { type: 'string' } },
  async run({ server, json, page }) {
    const { client } = await connectAsUser(server)
    const query = page === undefined ? {} : { page }
    const list = await answer(client.api.GET('/api/v1/application', { params: { query } }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map((application) => [
      application.client_id,
      application.public ? 'none' : 'yes',
      application.requires_licence ? 'needed' : 'not needed',
      application.pkce,
      application.name,
      application.audience,
    ])
    const head = ['client id', 'secret', 'licence seat', 'pkce', 'name', 'audience']
    if (rows.length === 0) print('No applications found.')
    else print(...table([head, ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
