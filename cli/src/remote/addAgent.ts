import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const addAgent = command({
  words: 'event add-agent',
  usage: 'EVENT USERNAME [--server URL] [--json]',
  summary: 'Let a user scan at the gates of an event',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['EVENT', 'USERNAME'],
  async run({ server, json }, [event, given]) {
    const { client } = await connectAsUser(server)
    const path = { id: required(event, 'EVENT') }
    const body = { username: required(given, 'USERNAME') }
    const agent = await answer(
      client.api.POST('/api/v1/event/{id}/agents', { params: { path }, body }),
    )
    if (json) printJson(agent)
    else print(`${agent.username} may now scan at this event.`)
    return undefined
  },
})
