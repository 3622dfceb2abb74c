import { rm, writeFile } from 'node:fs/promises'
import { answer } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { command, Failure, required, wholeNumber } from '../command.ts'
import { note, pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { writeNew } from './licenceFile.ts'

export const borrowLicenceSeat = command({
  words: 'licence borrow',
  usage: '--days N [--out FILE] [--server URL] [--json]',
  summary: 'Take the licence seat of your login along, for use without network',
  help: [
    'You must be logged in with --licence. The licence seat counts until it is returned or over, whatever you do.',
    '--out FILE   writes the signed statement there, for the application; else it is printed',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, days: { type: 'string' }, out: { type: 'string' } },
  async run({ server, json, days, out }) {
    const body = { days: wholeNumber(required(days, '--days'), '--days', { min: 1, max: 90 }) }
    const { client } = await connectAsUser(server)
    // The place is taken first: a licence seat is not borrowed for a statement that nobody gets.
    if (out !== undefined) await writeNew(out, '')
    const borrowed = await answer(
      client.api.POST('/api/v1/session/current/borrow', { body }),
    ).catch(async (error) => {
      if (out !== undefined) await rm(out)
      throw borrowedAlready(error)
    })
    const { jws, ...licenceSeat } = borrowed
    if (out !== undefined) {
      await writeFile(out, `${jws}\n`)
      note(`Written: ${out}`)
    }
    if (json) printJson(borrowed)
    else
      print(
        ...pairs(out === undefined ? borrowed : licenceSeat),
        '',
        backEarly(licenceSeat.borrow_id),
      )
    return undefined
  },
})

/** The refusal of a licence seat that is borrowed says by which id it is returned. */
function borrowedAlready(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const { borrow_id, borrowed_until } = error.document
  if (typeof borrow_id !== 'string') return error
  return new Failure(
    `This licence seat is borrowed already, until ${borrowed_until}.\n${backEarly(borrow_id)}`,
  )
}

function backEarly(borrowId: string): string {
  return `Back early: npx tessera licence return ${borrowId}`
}
