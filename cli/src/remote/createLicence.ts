import { answer, type Licence } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { note, pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import {
  findOrMakeOwner,
  OWNER_FIELDS,
  OWNER_HELP,
  OWNER_OPTIONS,
  readOwner,
} from './licenceOwner.ts'
import { readTerms, TERM_FIELDS, TERM_HELP, TERM_OPTIONS } from './licenceTerms.ts'

export const createLicence = command({
  words: 'licence create',
  usage: '--users N (--duration P1Y | --to TIME) (--owner ID | --owner-name N …) …',
  summary: 'Create a licence for a number of active users (platform admins)',
  help: [
    '--users N         how many people may be in at once; any number may be members',
    '--duration P1Y    how long it is valid (ISO 8601); or --to TIME',
    '--from TIME       when it begins; by default now',
    ...OWNER_HELP,
    ...TERM_HELP,
    '--keep-data       gives the data of the last login session to the next one',
    ...REMOTE_HELP,
  ],
  fields: { ...TERM_FIELDS, ...OWNER_FIELDS },
  options: {
    ...REMOTE_OPTIONS,
    ...TERM_OPTIONS,
    ...OWNER_OPTIONS,
    'keep-data': { type: 'boolean' },
  },
  async run(values) {
    required(values.users, '--users')
    if (values.duration === undefined && values.to === undefined)
      throw new UsageError('Either --duration or --to is required.')
    const { number_of_users = 0, ...terms } = readTerms(values)
    const owner = readOwner(values)
    const { client } = await connectAsUser(values.server)
    const known = typeof owner === 'string' ? { uuid: owner } : await findOrMakeOwner(client, owner)
    const body = {
      owner_id: known.uuid,
      number_of_users,
      ...terms,
      ...(values['keep-data'] === true && { keep_session_data: true }),
    }
    const made = await answer(client.api.POST('/api/v1/licence', { body })).catch((error) => {
      if ('isNew' in known && known.isNew)
        note('The owner was saved. A second try finds the owner by the address.')
      throw error
    })
    if (values.json) printJson(made)
    else print(...('title' in made ? nextSteps(made) : pairs(made)))
    return undefined
  },
})

function nextSteps(licence: Licence): string[] {
  const { serial, uuid, title, number_of_users, valid_from, valid_to } = licence
  return [
    ...pairs({ serial, uuid, title, number_of_users, valid_from, valid_to }),
    '',
    'Next: add a licence admin and members. They can then log in under the licence.',
    `  npx tessera licence add-member ${serial} USERNAME --admin`,
    `  npx tessera licence add-member ${serial} USERNAME`,
    `  npx tessera login --licence ${serial}`,
  ]
}
