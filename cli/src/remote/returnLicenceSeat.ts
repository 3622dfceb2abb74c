import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const returnLicenceSeat = command({
  words: 'licence return',
  usage: 'BORROW_ID [--server URL] [--json]',
  summary: 'Return a licence seat you have borrowed',
  help: [
    'From any login of yours. The signed copy stays good until its end, wherever it is: use it no more.',
    ...REMOTE_HELP,
  ],
  options: REMOTE_OPTIONS,
  positionals: ['BORROW_ID'],
  async run({ server, json }, [given]) {
    const path = { id: required(given, 'BORROW_ID') }
    const { client } = await connectAsUser(server)
    await answer(client.api.POST('/api/v1/borrow/{id}/return', { params: { path } }))
    if (json) printJson({ borrow_id: path.id, returned: true })
    else print('The licence seat is returned. Use the copy no more.')
    return undefined
  },
})
