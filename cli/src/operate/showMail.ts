import { existsSync } from 'node:fs'
import { composeLetter } from '@tessera/server/mail/composeLetter.ts'
import { findLetter } from '@tessera/server/mail/findLetter.ts'
import { letterFile, lettersFolder } from '@tessera/server/mail/openFolder.ts'
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
      return {
        message: composeLetter(letter, config),
        file: existsSync(path) ? path : undefined,
      }
    })
    const { from, to, subject, text } = message
    if (json) printJson({ ...message, file: file ?? null })
    else
      print(
        `From: ${from.name} <${from.address}>`,
        `To: ${to.name} <${to.address}>`,
        `Subject: ${subject}`,
        ...(file === undefined ? [] : [`File: ${file}`]),
        '',
        text,
      )
    return undefined
  },
})
