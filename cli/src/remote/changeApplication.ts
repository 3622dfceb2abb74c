import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { print, printJson } from '../print.ts'
import {
  APPLICATION_FIELDS,
  APPLICATION_HELP,
  APPLICATION_OPTIONS,
  readApplication,
} from './applicationOptions.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { describeApplication } from './showApplication.ts'

export const changeApplication = command({
  words: 'application change',
  usage: 'CLIENT_ID [--redirect URI …] [options]',
  summary: 'Change an application (platform admins)',
  help: [
    'What you do not give stays as it is. An option that can be repeated replaces the whole list.',
    'The change counts from the next request on. Asks for your security code if you gave the last',
    'one more than ten minutes ago.',
    ...APPLICATION_HELP,
    ...REMOTE_HELP,
  ],
  fields: APPLICATION_FIELDS,
  options: { ...REMOTE_OPTIONS, ...APPLICATION_OPTIONS },
  positionals: ['CLIENT_ID'],
  async run(values, [given]) {
    const path = { id: required(given, 'CLIENT_ID') }
    const body = readApplication(values)
    if (Object.keys(body).length === 0)
      throw new UsageError('Nothing to change: give at least one option.')
    const { client } = await connectAsUser(values.server)
    const changed = await answer(
      client.api.PATCH('/api/v1/application/{id}', { params: { path }, body }),
    )
    if (values.json) printJson(changed)
    else print(...describeApplication(changed))
    return undefined
  },
})
