import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { readTerms, TERM_FIELDS, TERM_HELP, TERM_OPTIONS } from './licenceTerms.ts'

export const changeLicence = command({
  words: 'licence change',
  usage: 'LICENCE [--users N] [--to TIME] [--suspend | --resume] [options]',
  summary: 'Change the terms of a licence, or suspend it (platform admins)',
  help: [
    'LICENCE is a serial or an id. Terms that you do not give stay as they are.',
    '--users N         how many people may be in at once; if more are in, no new person is let in',
    '--from TIME, --to TIME, or --duration P1Y, counted from the start of the licence',
    '--suspend         ends every login under the licence at once; --resume lets people in again',
    ...TERM_HELP,
    ...REMOTE_HELP,
  ],
  fields: TERM_FIELDS,
  options: {
    ...REMOTE_OPTIONS,
    ...TERM_OPTIONS,
    suspend: { type: 'boolean', default: false },
    resume: { type: 'boolean', default: false },
  },
  positionals: ['LICENCE'],
  async run(values, [licence]) {
    const { suspend, resume } = values
    const path = { id: required(licence, 'LICENCE') }
    if (suspend && resume) throw new UsageError('--suspend and --resume cannot be used together.')
    const body = { ...readTerms(values), ...((suspend || resume) && { suspended: suspend }) }
    if (Object.keys(body).length === 0)
      throw new UsageError('Nothing to change: give at least one option.')
    const { client } = await connectAsUser(values.server)
    const changed = await answer(
      client.api.PATCH('/api/v1/licence/{id}', { params: { path }, body }),
    )
    if (values.json) printJson(changed)
    else print(...pairs(changed))
    return undefined
  },
})
