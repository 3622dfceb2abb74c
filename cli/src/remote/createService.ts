import { answer } from '@tessera/client'
import { command, oneOf, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

const SCOPES = ['licence:read', 'licence:manage', 'owner:read', 'owner:manage'] as const

export const createService = command({
  words: 'service create',
  usage: '--name N --scope S … [--licence L …] [--server URL] [--json]',
  summary: 'Make an account for a machine that calls the API in its own name (admins)',
  help: [
    '--name N      what the machine is',
    `--scope S     what it may do: ${SCOPES.join(', ')}; none includes another`,
    '--licence L   the only licences it may touch, by serial or id; else all',
    'It can do nothing until it has a secret: npx tessera service secret.',
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
    if (scopes.length === 0) throw new UsageError('--scope must be given.')
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
        'Next: give it a secret, which is shown once.',
        `  npx tessera service secret ${made.client_id}`,
      )
    return undefined
  },
})
