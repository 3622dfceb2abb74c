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
  summary: 'Borrow the licence seat of your login, for use without network',
  help: [
    'You must be logged in with --licence.',
    'The licence seat stays in use until you return it or the days are over, even after a logout.',
    '--out FILE   writes the signed statement for the application to a file instead of printing it',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, days: { type: 'string' }, out: { type: 'string' } },
  async run({ server, json, days, out }) {
    const body = { days: wholeNumber(required(days, '--days'), '--days', { min: 1, max: 90 }) }
    const { client } = await connectAsUser(server)
    // The file is created first, so that no licence seat is borrowed for a statement nobody gets.
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
      note(`Wrote ${out}.`)
    }
    if (json) printJson(borrowed)
    else
      print(
        ...pairs(out === undefined ? borrowed : licenceSeat),
        '',
        howToReturn(licenceSeat.borrow_id),
      )
    return undefined
  },
})

/** The refusal of a licence seat that is already borrowed names the id for returning it. */
function borrowedAlready(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const { borrow_id, borrowed_until } = error.document
  if (typeof borrow_id !== 'string') return error
  return new Failure(
    `You have already borrowed this licence seat, until ${borrowed_until}.\n${howToReturn(borrow_id)}`,
  )
}

function howToReturn(borrowId: string): string {
  return `To return it early, run: npx tessera licence return ${borrowId}`
}
