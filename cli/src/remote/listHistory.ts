import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listHistory = command({
  words: 'licence history',
  usage: 'LICENCE [--from T] [--to T] [--page P | --csv] [--server URL] [--json]',
  summary: 'Show who used a licence, from when to when, and why it ended (licence admins)',
  help: [
    'The newest comes first; the history goes back 400 days.',
    '--from T, --to T   only people who were in during this time, such as 2027-05-01T00:00:00Z',
    '--page P           continues where the previous list ended',
    '--csv              prints the whole history for a spreadsheet',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    from: { type: 'string' },
    to: { type: 'string' },
    page: { type: 'string' },
    csv: { type: 'boolean', default: false },
  },
  positionals: ['LICENCE'],
  async run({ server, json, from, to, page, csv }, [licence]) {
    if (csv && (json || page !== undefined))
      throw new UsageError('--csv cannot be used with --json or --page.')
    const path = { id: required(licence, 'LICENCE') }
    const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    const { client } = await connectAsUser(server)
    if (csv) {
      const query = { ...period, format: 'csv' as const }
      const params = { path, query }
      const text = await answer(
        client.api.GET('/api/v1/licence/{id}/history', { params, parseAs: 'text' }),
      )
      print(text.trimEnd().replaceAll('\r\n', '\n'))
      return undefined
    }
    const query = { ...period, format: 'json' as const, ...(page !== undefined && { page }) }
    const list = await answer(
      client.api.GET('/api/v1/licence/{id}/history', { params: { path, query } }),
    )
    if (typeof list === 'string') throw new Error('JSON was asked for.')
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map((stay) => [
      stay.username,
      stay.since,
      stay.until ?? 'in now',
      stay.end_reason ?? '-',
      stay.note ?? '',
    ])
    if (rows.length === 0) print('Nobody used this licence.')
    else print(...table([['user', 'since', 'until', 'reason', 'note'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
