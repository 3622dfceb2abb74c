import { existsSync } from 'node:fs'
import { composeLetter } from '@tessera/server/mail/composeLetter.ts'
import { fillLetter } from '@tessera/server/mail/fillLetter.ts'
import { findLetter } from '@tessera/server/mail/findLetter.ts'
import { letterFile, lettersFolder } from '@tessera/server/mail/openFolder.ts'
import { readOrderLetter } from '@tessera/server/sales/readOrderLetter.ts'
import { command, Failure, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { refuseUnmigrated, withInstallation } from './installation.ts'

export const showMail = command({
  words: 'mail show',
  usage: 'LETTER [--json]',
  summary: 'Show a letter as it is sent',
  help: ['LETTER is the id of `mail list`, or its beginning.'],
  options: { json: { type: 'boolean' } },
  positionals: ['LETTER'],
  async run({ json }, [given]) {
    const id = required(given, 'LETTER')
    const { message, file } = await withInstallation({ mayMake: false }, async (installation) => {
      await refuseUnmigrated(installation)
      const { config, database } = installation
      const [letter, other] = await findLetter(database.sql, id)
      if (!letter) throw new Failure(`There is no letter ${id}. See npx tessera mail list.`)
      if (other) throw new Failure(`Several letters begin with ${id}. Type more of it.`)
      const path = letterFile(lettersFolder(config.dataFolder), letter.uuid)
      const filled = await fillLetter(letter, readOrderLetter(database.sql))
      if (filled === 'later')
        throw new Failure('The receipt that goes with it has no number yet. Try again in a minute.')
      if (filled === 'gone')
        throw new Failure('It is about an order that is not booked any more, so it says nothing.')
      return {
        message: composeLetter(filled, config),
        file: existsSync(path) ? path : undefined,
      }
    })
    const { from, to, subject, text, receipt } = message
    if (json) printJson({ ...message, receipt: receipt?.filename ?? null, file: file ?? null })
    else
      print(
        `From: ${from.name} <${from.address}>`,
        `To: ${to.name ? `${to.name} <${to.address}>` : to.address}`,
        `Subject: ${subject}`,
        ...(file === undefined ? [] : [`File: ${file}`]),
        '',
        text,
      )
    return undefined
  },
})
