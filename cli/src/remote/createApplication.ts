import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { note, pairs, print, printJson } from '../print.ts'
import {
  APPLICATION_FIELDS,
  APPLICATION_HELP,
  APPLICATION_OPTIONS,
  readApplication,
} from './applicationOptions.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const createApplication = command({
  words: 'application create',
  usage: '--name N --audience A --redirect URI … [--public] [options]',
  summary: 'Register an application that people log in to through this server (platform admins)',
  help: [
    ...APPLICATION_HELP,
    '--public          it has no secret: a page, or a program on the device of a person. This cannot',
    '                  be changed later.',
    'Prints what the application is set up with. The secret is shown only this once.',
    ...REMOTE_HELP,
  ],
  fields: APPLICATION_FIELDS,
  options: {
    ...REMOTE_OPTIONS,
    ...APPLICATION_OPTIONS,
    public: { type: 'boolean', default: false },
  },
  async run(values) {
    const [first, ...others] = values.redirect ?? []
    const body = {
      ...readApplication(values),
      name: required(values.name, '--name'),
      audience: required(values.audience, '--audience'),
      redirect_uris: [required(first, '--redirect'), ...others],
      public: values.public,
    }
    const { client } = await connectAsUser(values.server)
    // Asked first: after a failure nobody would have seen the secret.
    const { issuer } = await answer(client.api.GET('/.well-known/openid-configuration'))
    const made = await answer(client.api.POST('/api/v1/application', { body }))
    if (values.json) {
      printJson(made)
      return undefined
    }
    const { client_id, client_secret } = made
    if (client_secret !== undefined) note('Keep this secret, it is not shown again:')
    print(...pairs({ issuer, client_id, ...(client_secret !== undefined && { client_secret }) }))
    return undefined
  },
})
