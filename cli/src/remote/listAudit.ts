import { answer } from '@tessera/client'
import { command, UsageError } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listAudit = command({
  words: 'audit',
  usage: '[--kind K] [--actor A] [--user U] [--from T] [--to T] [--page P | --csv] [--json]',
  summary: 'Show the audit log of the whole platform, the newest first (admins)',
  help: [
    '--kind K           only entries of this kind, such as login_failed',
    '--actor A          only what this user or service account did (a user name or an id)',
    '--user U           only what concerns this user (a user name or an id)',
    '--from T, --to T   only entries of this time, such as 2027-05-01T00:00:00Z',
    '--page P           continues where the previous list ended',
    '--csv              prints the newest 100,000 entries for a spreadsheet',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    kind: { type: 'string' },
    actor: { type: 'string' },
    user: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    page: { type: 'string' },
    csv: { type: 'boolean', default: false },
  },
  async run({ server, json, csv, page, kind, actor, user, from, to }) {
    if (csv && (json || page !== undefined))
      throw new UsageError('--csv cannot be used with --json or --page.')
    const filter = {
      ...(kind !== undefined && { kind }),
      ...(actor !== undefined && { actor }),
      ...(user !== undefined && { user }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }
    const { client } = await connectAsUser(server)
    if (csv) {
      const query = { ...filter, format: 'csv' as const }
      const text = await answer(
        client.api.GET('/api/v1/audit', { params: { query }, parseAs: 'text' }),
      )
      print(text.trimEnd().replaceAll('\r\n', '\n'))
      return undefined
    }
    const query = { ...filter, format: 'json' as const, ...(page !== undefined && { page }) }
    const list = await answer(client.api.GET('/api/v1/audit', { params: { query } }))
    if (typeof list === 'string') throw new Error('JSON was asked for.')
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map((entry) => [
      entry.at,
      entry.kind,
      entry.actor ?? entry.actor_id ?? '-',
      entry.username ?? entry.user_id ?? '-',
      entry.address ?? '-',
      JSON.stringify(entry.details),
    ])
    if (rows.length === 0) print('There are no such entries.')
    else print(...table([['at', 'kind', 'actor', 'user', 'address', 'details'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
