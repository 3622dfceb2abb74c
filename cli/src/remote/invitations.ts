import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { print, printJson, table } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const listInvitations = command({
  words: 'licence invitations',
  usage: '[--server URL] [--json]',
  summary: 'List your invitations to licences',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  async run({ server, json }) {
    const { client } = await connectAsUser(server)
    const list = await answer(client.api.GET('/api/v1/invitation'))
    if (json) {
      printJson(list)
      return undefined
    }
    const rows = list.items.map(({ serial, title, affiliation, role }) => [
      serial,
      title,
      affiliation,
      role,
    ])
    if (rows.length === 0) print('You have no invitations.')
    else print(...table([['licence', 'title', 'institute', 'role'], ...rows]))
    return undefined
  },
})

export const acceptInvitation = command({
  words: 'licence accept',
  usage: 'LICENCE [--server URL] [--json]',
  summary: 'Accept your invitation to a licence',
  help: [
    'From then on its admins see your e-mail address, and when and where you are in.',
    ...REMOTE_HELP,
  ],
  options: REMOTE_OPTIONS,
  positionals: ['LICENCE'],
  async run({ server, json }, [licence]) {
    const path = { id: required(licence, 'LICENCE') }
    const { client } = await connectAsUser(server)
    const accepted = await answer(
      client.api.POST('/api/v1/invitation/{id}/acceptance', { params: { path } }),
    )
    if (json) printJson(accepted)
    else print(`You may now log in with: npx tessera login --licence ${accepted.serial}`)
    return undefined
  },
})

export const declineInvitation = command({
  words: 'licence decline',
  usage: 'LICENCE [--server URL] [--json]',
  summary: 'Decline your invitation to a licence; nobody is told',
  help: REMOTE_HELP,
  options: REMOTE_OPTIONS,
  positionals: ['LICENCE'],
  async run({ server, json }, [licence]) {
    const path = { id: required(licence, 'LICENCE') }
    const { client } = await connectAsUser(server)
    await answer(client.api.DELETE('/api/v1/invitation/{id}', { params: { path } }))
    if (json) printJson({ licence: path.id, declined: true })
    else print('The invitation is gone.')
    return undefined
  },
})
