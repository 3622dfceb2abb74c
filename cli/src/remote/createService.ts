import { answer } from '@tessera/client'
import { command, oneOf, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

const SCOPES = [
  'licence:read',
  'licence:manage',
  'licence:roles',
  'owner:read',
  'owner:manage',
] as const

export const createService = command({
  words: 'service create',
  usage: '--name N --scope S … [--licence L …] [--server URL] [--json]',
  summary:
    'Create a service account: a machine that calls the API in its own name (platform admins)',
  help: [
    '--name N      a name for the machine',
    `--scope S     what it may do: ${SCOPES.join(', ')}`,
    '              Repeat --scope for several; no scope includes another.',
    '--licence L   limits it to licences, by serial or id; by default it may use all',
    'The account needs a secret before it can do anything: npx tessera service secret.',
    ...REMOTE_HELP,
  ],
  fields: { scopes: 'scope', licence_ids: 'licence' },
  options: {
    ...REMOTE_OPTIONS,
    name: { type: 'string' },
    scope: { type: 'string', multiple: true },
    licence: { type: 'string', multiple: true },
  },
  async run({ server, json, name: given, scope = [], licence = [] }) {
    const name = required(given, '--name')
    const scopes = scope.flatMap((text) => oneOf(text, '--scope', SCOPES) ?? [])
    if (scopes.length === 0) throw new UsageError('--scope is required.')
    const { client } = await connectAsUser(server)
    const licence_ids: string[] = []
    for (const id of licence) {
      const named = await answer(
        client.api.GET('/api/v1/licence/{id}', { params: { path: { id } } }),
      )
      licence_ids.push(named.uuid)
    }
    const body = { name, scopes, ...(licence_ids.length > 0 && { licence_ids }) }
    const made = await answer(client.api.POST('/api/v1/service-account', { body }))
    if (json) printJson(made)
    else
      print(
        ...pairs({ client_id: made.client_id, name, scopes: made.scopes.join(' ') }),
        '',
        'Next: make its secret, which is shown only once.',
        `  npx tessera service secret ${made.client_id}`,
      )
    return undefined
  },
})
