import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const register = command({
  words: 'register',
  usage: 'EVENT [--server URL] [--json]',
  summary: 'Register yourself for a free event',
  help: ['If you are already registered, shows the same ticket.', ...REMOTE_HELP],
  options: REMOTE_OPTIONS,
  positionals: ['EVENT'],
  async run({ server, json }, [event]) {
    const { client, username } = await connectAsUser(server)
    const path = { username }
    const body = { event_id: required(event, 'EVENT') }
    const ticket = await answer(
      client.api.POST('/api/v1/user/{username}/events', { params: { path }, body }),
    )
    if (json) printJson(ticket)
    else print(`Your ticket is ${ticket.uuid}. To show it: npx tessera ticket show ${ticket.uuid}`)
    return undefined
  },
})
