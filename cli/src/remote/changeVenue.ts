import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { addressInOneLine } from './addressInOneLine.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { readVenue, VENUE_FIELDS, VENUE_HELP, VENUE_OPTIONS } from './venueOptions.ts'

export const changeVenue = command({
  words: 'venue change',
  usage: 'VENUE [--name N] [--timezone Z] [--address A] [--gate G …] [options]',
  summary: 'Change a venue (its admins)',
  help: [
    'What you do not give stays as it is. The gates are replaced as a whole.',
    ...VENUE_HELP,
    ...REMOTE_HELP,
  ],
  fields: VENUE_FIELDS,
  options: { ...REMOTE_OPTIONS, ...VENUE_OPTIONS },
  positionals: ['VENUE'],
  async run(values, [venue]) {
    const path = { id: required(venue, 'VENUE') }
    const body = readVenue(values)
    if (Object.keys(body).length === 0)
      throw new UsageError('Nothing to change: give at least one option.')
    const { client } = await connectAsUser(values.server)
    const changed = await answer(client.api.PATCH('/api/v1/venue/{id}', { params: { path }, body }))
    if (values.json) printJson(changed)
    else print(...pairs(addressInOneLine(changed)))
    return undefined
  },
})
