import { answer } from '@tessera/client'
import { command, required, wholeNumber } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { writeNew } from './licenceFile.ts'

export const borrowSeat = command({
  words: 'licence borrow',
  usage: '--days N [--out FILE] [--server URL] [--json]',
  summary: 'Take the seat of your login along, for use without network',
  help: [
    'You must be logged in with --licence. The seat counts until it is returned or over, whatever you do.',
    '--out FILE   writes the signed statement there, for the application; else it is printed',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, days: { type: 'string' }, out: { type: 'string' } },
  async run({ server, json, days, out }) {
    const body = { days: wholeNumber(required(days, '--days'), '--days') }
    const { client } = await connectAsUser(server)
    const borrowed = await answer(client.api.POST('/api/v1/session/current/borrow', { body }))
    if (out !== undefined) await writeNew(out, `${borrowed.jws}\n`)
    if (json) printJson(borrowed)
    else print(...pairs(borrowed), '', `Back early: tessera licence return ${borrowed.borrow_id}`)
    return undefined
  },
})
