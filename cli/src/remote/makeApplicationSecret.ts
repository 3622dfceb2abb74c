import { answer } from '@tessera/client'
import { command, required, wholeNumber } from '../command.ts'
import { localTime, note, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const makeApplicationSecret = command({
  words: 'application secret',
  usage: 'CLIENT_ID [--old-seconds N] [--server URL] [--json]',
  summary: 'Make a new secret for an application; the old one ends after a day (platform admins)',
  help: [
    'Asks for your security code if you gave the last one more than ten minutes ago.',
    'Prints only the secret to standard output: pipe it to the place where it is kept.',
    '--old-seconds N   ends the old secret after N seconds; 0 ends it at once',
    ...REMOTE_HELP,
  ],
  fields: { old_secret_seconds: 'old-seconds' },
  options: { ...REMOTE_OPTIONS, 'old-seconds': { type: 'string' } },
  positionals: ['CLIENT_ID'],
  async run({ server, json, 'old-seconds': seconds }, [given]) {
    const path = { id: required(given, 'CLIENT_ID') }
    const body =
      seconds === undefined ? {} : { old_secret_seconds: wholeNumber(seconds, '--old-seconds') }
    const { client } = await connectAsUser(server)
    const made = await answer(
      client.api.POST('/api/v1/application/{id}/secret', { params: { path }, body }),
    )
    if (json) {
      printJson(made)
      return undefined
    }
    const until = localTime(made.old_secret_until)
    note(`The old secret ends at ${until}. Keep the new one, it is not shown again:`)
    print(made.client_secret)
    return undefined
  },
})
