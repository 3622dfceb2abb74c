import { type Application, answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const showApplication = command({
  words: 'application show',
  usage: 'CLIENT_ID [--server URL] [--json]',
  summary: 'Show an application (platform admins)',
  help: ['Its secret cannot be shown: make a new one with application secret.', ...REMOTE_HELP],
  options: REMOTE_OPTIONS,
  positionals: ['CLIENT_ID'],
  async run({ server, json }, [given]) {
    const path = { id: required(given, 'CLIENT_ID') }
    const { client } = await connectAsUser(server)
    const application = await answer(
      client.api.GET('/api/v1/application/{id}', { params: { path } }),
    )
    if (json) printJson(application)
    else print(...describeApplication(application))
    return undefined
  },
})

/** The fields of an application, one per line. */
export function describeApplication({ uuid: _, ...application }: Application): string[] {
  return pairs({
    ...application,
    redirect_uris: application.redirect_uris.join(' '),
    post_logout_redirect_uris: application.post_logout_redirect_uris.join(' '),
  })
}
