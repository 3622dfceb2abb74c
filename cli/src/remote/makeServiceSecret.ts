import { answer } from '@tessera/client'
import { command, required, wholeNumber } from '../command.ts'
import { note, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const makeServiceSecret = command({
  words: 'service secret',
  usage: 'CLIENT_ID [--old-seconds N] [--server URL] [--json]',
  summary: 'Make a new secret for a machine; the old ones end after a day (admins)',
  help: [
    'Asks for your code, if you have not shown it within ten minutes.',
    'The secret alone goes to the output: pipe it to where it is kept.',
    '--old-seconds N   the old ones end after so many seconds; 0: at once, with the tokens that are out',
    ...REMOTE_HELP,
  ],
  fields: { old_ends_in_seconds: 'old-seconds' },
  options: { ...REMOTE_OPTIONS, 'old-seconds': { type: 'string' } },
  positionals: ['CLIENT_ID'],
  async run({ server, json, 'old-seconds': seconds }, [given]) {
    const path = { id: required(given, 'CLIENT_ID') }
    const body =
      seconds === undefined ? {} : { old_ends_in_seconds: wholeNumber(seconds, '--old-seconds') }
    const { client } = await connectAsUser(server)
    const made = await answer(
      client.api.POST('/api/v1/service-account/{id}/secret', { params: { path }, body }),
    )
    if (json) {
      printJson(made)
      return undefined
    }
    note('It is shown this once:')
    print(made.client_secret)
    return undefined
  },
})
