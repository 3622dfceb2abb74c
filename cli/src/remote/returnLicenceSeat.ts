import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const returnLicenceSeat = command({
  words: 'licence return',
  usage: 'BORROW_ID [--server URL] [--json]',
  summary: 'Return a borrowed licence seat',
  help: [
    'You can return it from any of your logins. The signed copy verifies until its end: delete it.',
    ...REMOTE_HELP,
  ],
  options: REMOTE_OPTIONS,
  positionals: ['BORROW_ID'],
  async run({ server, json }, [given]) {
    const path = { id: required(given, 'BORROW_ID') }
    const { client } = await connectAsUser(server)
    await answer(client.api.POST('/api/v1/borrow/{id}/return', { params: { path } }))
    if (json) printJson({ borrow_id: path.id, returned: true })
    else print('The licence seat is returned. Delete the copy, and do not use it any more.')
    return undefined
  },
})
