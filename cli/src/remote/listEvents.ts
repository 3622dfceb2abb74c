import { answer } from '@tessera/client'
import { command } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connect, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listEvents = command({
  words: 'event list',
  usage: '[--title T] [--from T] [--to T] [--mine] [--past] [--page P] [--json]',
  summary: 'List published events that are not over, by start time',
  help: [
    '--mine     lists the events that you run, in any state',
    '--past     lists the events that are over, the last one first',
    '--page P   continues where the previous list ended',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    title: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    mine: { type: 'boolean' },
    past: { type: 'boolean' },
    page: { type: 'string' },
  },
  async run({ server, json, mine, past, title, from, to, page }) {
    const { client } = await connect(server)
    const query = {
      ...(title !== undefined && { title }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(page !== undefined && { page }),
      ...(mine === true && { mine: '1' as const }),
      ...(past === true && { past: '1' as const }),
    }
    const list = await answer(client.api.GET('/api/v1/event/list', { params: { query } }))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ uuid, starts_at, status, registered, capacity, title }) => [
      uuid,
      starts_at,
      status,
      `${registered}/${capacity}`,
      title,
    ])
    if (rows.length === 0) print('No events found.')
    else print(...table([['event', 'starts at', 'status', 'places', 'title'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
