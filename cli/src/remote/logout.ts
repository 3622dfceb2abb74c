import { command } from '../command.ts'
import { print } from '../print.ts'
import { connect, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const logout = command({
  words: 'logout',
  usage: '[--server URL]',
  summary: 'Log out: this login ends at once on every server process',
  help: REMOTE_HELP,
  options: { server: REMOTE_OPTIONS.server },
  async run({ server: given }) {
    const { client, server, username } = await connect(given)
    await client.logout()
    print(username ? `You are logged out of ${server}.` : `You were not logged in to ${server}.`)
    return undefined
  },
})
