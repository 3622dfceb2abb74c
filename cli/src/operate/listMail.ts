import { listLetters } from '@tessera/server/mail/listLetters.ts'
import { command, Failure } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { refuseUnmigrated, withInstallation } from './installation.ts'

const MOST = 1_000

export const listMail = command({
  words: 'mail list',
  usage: '[--limit N] [--json]',
  summary: 'List the newest letters, and what became of them',
  help: [
    'Letters wait, are SENT, or were GIVEN_UP; the reason is a code of the mail server.',
    'Letters are kept for 30 days.',
  ],
  options: { limit: { type: 'string' }, json: { type: 'boolean' } },
  async run({ limit = '20', json }) {
    const count = Number(limit)
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      throw new Failure(`--limit must be a whole number from 1 to ${MOST}.`)
    const letters = await withInstallation({ mayMake: false }, async (installation) => {
      await refuseUnmigrated(installation)
      return listLetters(installation.database.sql, count)
    })
    if (json) printJson(letters)
    else
      print(
        ...table([
          ['letter', 'written', 'to', 'kind', 'status', 'tries', 'reason'],
          ...letters.map((letter) => [
            letter.uuid,
            letter.created_at.toISOString(),
            letter.address,
            letter.kind,
            letter.status,
            String(letter.attempts),
            letter.reason ?? '',
          ]),
        ]),
      )
    return undefined
  },
})
