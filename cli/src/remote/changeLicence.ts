import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { readTerms, TERM_FIELDS, TERM_HELP, TERM_OPTIONS } from './licenceTerms.ts'

export const changeLicence = command({
  words: 'licence change',
  usage: 'LICENCE [--users N] [--to TIME] [--suspend | --resume] [options]',
  summary: 'Change the terms of a licence, or suspend it (admins)',
  help: [
    'LICENCE is a serial or an id. What is not given stays.',
    '--users N         how many may be in at once; where more are in, nobody new comes in',
    '--to TIME, --from TIME, or --duration P1Y from its beginning',
    '--suspend         ends every login under it, at once; --resume lets people in again',
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
    if (suspend && resume)
      throw new UsageError('Either --suspend or --resume may be given, not both.')
    const body = { ...readTerms(values), ...((suspend || resume) && { suspended: suspend }) }
    if (Object.keys(body).length === 0) throw new UsageError('Nothing to change was given.')
    const { client } = await connectAsUser(values.server)
    const changed = await answer(
      client.api.PATCH('/api/v1/licence/{id}', { params: { path }, body }),
    )
    if (values.json) printJson(changed)
    else print(...pairs(changed))
    return undefined
  },
})
