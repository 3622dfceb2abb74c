import { hostname } from 'node:os'
import { openAsker, readSecret } from '../ask.ts'
import { command } from '../command.ts'
import { note, print, printJson } from '../print.ts'
import { connect, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const login = command({
  words: 'login',
  usage: '[--username U] [--server URL] [--json]',
  summary: 'Log in to a server; other commands then act as this person',
  help: [
    'Asks for the password and the security code, or reads them from TESSERA_PASSWORD and',
    'TESSERA_SECURITY_CODE, or from a pipe, a line each. The tokens are kept in a file of mode 600.',
    ...REMOTE_HELP,
  ],
  options: { ...REMOTE_OPTIONS, username: { type: 'string' } },
  async run({ server, json, username: given }) {
    const asker = openAsker()
    try {
      const { server: address } = await connect(server)
      if (process.stdin.isTTY) note(`Logging in to ${address}`)
      const username = given || (await asker.line('User name'))
      const connection = await connect(address, username)
      const password = await readSecret(asker, {
        variable: 'TESSERA_PASSWORD',
        question: 'Password',
      })
      const security_code = await readSecret(asker, {
        variable: 'TESSERA_SECURITY_CODE',
        question: 'Security code',
      })
      const device_name = `tessera on ${hostname()}`.slice(0, 100)
      const body = { username, password, security_code, device_name }
      const { recovery_codes } = await connection.client.login(body)
      if (json) printJson({ server: connection.server, username, recovery_codes })
      else {
        print(`You are logged in to ${connection.server} as ${username}.`)
        if (recovery_codes)
          print('', 'Ten recovery codes, each good once if you lose your authenticator. Keep them:')
        if (recovery_codes) print(...recovery_codes.map((code) => `  ${code}`))
      }
      return undefined
    } finally {
      asker.close()
    }
  },
})
