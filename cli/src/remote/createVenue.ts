import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { addressInOneLine } from './addressInOneLine.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { readVenue, VENUE_FIELDS, VENUE_HELP, VENUE_OPTIONS } from './venueOptions.ts'

export const createVenue = command({
  words: 'venue create',
  usage: '--name N --timezone Z [--address A] [--gate G …] [options]',
  summary: 'Create a venue, which you then run (organisers)',
  help: [...VENUE_HELP, ...REMOTE_HELP],
  fields: VENUE_FIELDS,
  options: { ...REMOTE_OPTIONS, ...VENUE_OPTIONS },
  async run(values) {
    const body = {
      ...readVenue(values),
      name: required(values.name, '--name'),
      timezone: required(values.timezone, '--timezone'),
    }
    const { client } = await connectAsUser(values.server)
    const made = await answer(client.api.POST('/api/v1/venue', { body }))
    if (values.json) printJson(made)
    else print(...pairs(addressInOneLine(made)))
    return undefined
  },
})
