import { answer } from '@tessera/client'
import { openAsker, readSecret } from '../ask.ts'
import { command } from '../command.ts'
import { print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS, requireAnswer } from './connect.ts'

export const factor = command({
  words: 'factor',
  usage: '[--server URL] [--json]',
  summary: 'Give your security code again; commands that need a fresh one work for ten minutes',
  help: [
    'Asks for the code, or reads it from TESSERA_SECURITY_CODE or a pipe.',
    'At a terminal you do not need this command: the others ask for the code themselves.',
    ...REMOTE_HELP,
  ],
  options: REMOTE_OPTIONS,
  async run({ server, json }) {
    const { client } = await connectAsUser(server)
    await requireAnswer(client)
    const asker = openAsker()
    try {
      const security_code = await readSecret(asker, {
        variable: 'TESSERA_SECURITY_CODE',
        question: 'Security code',
      })
      const shown = await answer(
        client.api.POST('/api/v1/session/current/factor', { body: { security_code } }),
      )
      if (json) printJson(shown)
      else print('Commands that need a fresh security code now work for ten minutes.')
      return undefined
    } finally {
      asker.close()
    }
  },
})
