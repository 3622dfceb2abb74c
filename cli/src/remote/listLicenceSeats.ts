import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listLicenceSeats = command({
  words: 'licence seats',
  usage: 'LICENCE [--page P] [--server URL] [--json]',
  summary: 'Show who is using a licence now (licence admins)',
  help: [
    'LICENCE is a serial or an id. A borrowed licence seat stays in use until its user returns it or',
    'its time is over; nobody else can take it back.',
    '--page P   continues where the previous list ended',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, page: { type: 'string' } },
  positionals: ['LICENCE'],
  async run({ server, json, page }, [licence]) {
    const { client } = await connectAsUser(server)
    const params = {
      path: { id: required(licence, 'LICENCE') },
      query: { ...(page !== undefined && { page }) },
    }
    const list = await answer(client.api.GET('/api/v1/licence/{id}/licence-seat', { params }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map((licenceSeat) => [
      licenceSeat.username,
      licenceSeat.since,
      licenceSeat.last_seen_at ?? '-',
      licenceSeat.borrowed_until ?? '-',
      licenceSeat.devices.map(({ device_name, address }) => device_name ?? address).join(', '),
    ])
    print(`${list.in_use} of ${list.number_of_users} licence seats are in use.`)
    const head = ['user', 'since', 'last seen', 'borrowed until', 'devices']
    if (rows.length > 0) print('', ...table([head, ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
