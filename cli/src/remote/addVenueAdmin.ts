import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const addVenueAdmin = command({
  words: 'venue add-admin',
  usage: 'VENUE USERNAME [--server URL] [--json]',
  summary: 'Let a user run a venue (its admins)',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['VENUE', 'USERNAME'],
  async run({ server, json }, [venue, given]) {
    const path = { id: required(venue, 'VENUE') }
    const body = { username: required(given, 'USERNAME') }
    const { client } = await connectAsUser(server)
    const admin = await answer(
      client.api.PUT('/api/v1/venue/{id}/admin', { params: { path }, body }),
    )
    if (json) printJson(admin)
    else print(`${admin.username} runs the venue.`)
    return undefined
  },
})
