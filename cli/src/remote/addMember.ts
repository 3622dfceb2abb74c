import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const addMember = command({
  words: 'licence add-member',
  usage: 'LICENCE USERNAME [--admin] [--server URL] [--json]',
  summary: 'Invite a user to log in under a licence (licence admins)',
  help: [
    '--admin   makes the user a licence admin: manages members and licence seats, fetches the file',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, admin: { type: 'boolean' } },
  positionals: ['LICENCE', 'USERNAME'],
  async run({ server, json, admin }, [licence, given]) {
    const path = { id: required(licence, 'LICENCE') }
    const username = required(given, 'USERNAME')
    const body = { username, ...(admin === true && { role: 'licence_admin' as const }) }
    const { client } = await connectAsUser(server)
    const member = await answer(
      client.api.POST('/api/v1/licence/{id}/member', { params: { path }, body }),
    )
    if (json) printJson(member)
    else if ('accepted_at' in member && member.accepted_at !== null)
      print(`${username} may now log in with: npx tessera login --licence ${path.id}`)
    else
      print(
        `${username} is invited, and accepts with: npx tessera login --licence ${path.id}`,
        `or, when logged in: npx tessera licence accept ${path.id}`,
      )
    return undefined
  },
})
