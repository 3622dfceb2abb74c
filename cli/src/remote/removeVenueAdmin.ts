import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const removeVenueAdmin = command({
  words: 'venue remove-admin',
  usage: 'VENUE USERNAME [--server URL] [--json]',
  summary: 'Take the right to run a venue from a user (its admins)',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['VENUE', 'USERNAME'],
  async run({ server, json }, [venue, given]) {
    const path = { id: required(venue, 'VENUE'), username: required(given, 'USERNAME') }
    const { client } = await connectAsUser(server)
    await answer(client.api.DELETE('/api/v1/venue/{id}/admin/{username}', { params: { path } }))
    if (json) printJson({ username: path.username, removed: true })
    else print(`${path.username} no longer runs the venue.`)
    return undefined
  },
})
