import { answer, type components } from '@tessera/client'
import { command, UsageError } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { sayMoney, sayOrderNumber } from './orderText.ts'

type ListedOrder = components['schemas']['Order'] & {
  /** In the list of an event. */
  readonly buyer?: { readonly username: string } | null
}

const STATUSES = ['PENDING', 'PAID', 'BOOKED', 'EXPIRED', 'CANCELLED'] as const

export const listOrders = command({
  words: 'order list',
  usage: '[--event EVENT [--query Q] [--status S]] [--page P] [--server URL] [--json]',
  summary: 'List your orders, or those of an event you run',
  help: [
    '--query Q   an order number, or a part of the name of the buyer',
    `--status S  ${STATUSES.join(', ')}`,
    '--page P    continues where the previous list ended',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    event: { type: 'string' },
    query: { type: 'string' },
    status: { type: 'string' },
    page: { type: 'string' },
  },
  async run({ server, json, event, query, status: given, page }) {
    const status = STATUSES.find((one) => one === given?.toUpperCase())
    if (given !== undefined && !status)
      throw new UsageError(`--status must be one of ${STATUSES.join(', ')}.`)
    if (event === undefined && (query !== undefined || status))
      throw new UsageError('--query and --status need --event.')
    const { client, username } = await connectAsUser(server)
    const list = event
      ? await answer(
          client.api.GET('/api/v1/event/{id}/order', {
            params: {
              path: { id: event },
              query: {
                format: 'json',
                ...(query !== undefined && { query }),
                ...(status && { status }),
                ...(page !== undefined && { page }),
              },
            },
          }),
        )
      : await answer(
          client.api.GET('/api/v1/user/{username}/order', {
            params: { path: { username }, query: page === undefined ? {} : { page } },
          }),
        )
    if (typeof list === 'string') throw new Error('A list was answered as a file.')
    if (json) {
      printJson(list)
      return undefined
    }
    const orders: readonly ListedOrder[] = list.items
    const rows = orders.map((order) => [
      order.uuid,
      sayOrderNumber(order.number),
      order.status,
      sayMoney(order.total),
      String(order.positions.length),
      order.created_at,
      order.buyer?.username ?? (order.is_door_sale ? '(door sale)' : ''),
    ])
    if (rows.length === 0) print('No orders found.')
    else print(...table([['id', 'number', 'status', 'total', 'tickets', 'at', 'buyer'], ...rows]))
    if (list.next_page !== null) print('', `For more, add: --page ${list.next_page}`)
    return undefined
  },
})
