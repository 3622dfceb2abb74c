import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listEnabledVenues = command({
  words: 'venue enabled',
  usage: '[--page P] [--server URL] [--json]',
  summary: 'List the venues that are enabled for you: where you have claimed a place',
  help: ['--page P   continues where the previous list ended', ...REMOTE_HELP],
  options: { ...REMOTE_OPTIONS, page: { type: 'string' } },
  async run({ server, json, page }) {
    const { client, username } = await connectAsUser(server)
    const params = { path: { username }, query: page === undefined ? {} : { page } }
    const list = await answer(client.api.GET('/api/v1/user/{username}/venues', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ venue, enabled_at }) => [venue.uuid, venue.name, enabled_at])
    if (rows.length === 0) print('No venue is enabled for you yet.')
    else print(...table([['id', 'name', 'since'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
