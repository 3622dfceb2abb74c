import { answer } from '@tessera/client'
import { openAsker, readSecret } from '../ask.ts'
import { command, Failure, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectFirst, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const createUser = command({
  words: 'user create',
  usage: 'USERNAME --email E [--first-name F] [--last-name L] [--server URL] [--json]',
  summary: 'Sign up a user',
  help: [
    'Asks for the password, or reads it from TESSERA_PASSWORD or a pipe. The user needs an',
    'authenticator before the first login: POST /api/v1/auth-totp/qrcode returns a QR code to scan.',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    email: { type: 'string' },
    'first-name': { type: 'string' },
    'last-name': { type: 'string' },
  },
  positionals: ['USERNAME'],
  async run(values, [given]) {
    const username = required(given, 'USERNAME')
    const email = required(values.email, '--email')
    const { client } = await connectFirst(values.server)
    const password = await choosePassword()
    const names = {
      ...(values['first-name'] !== undefined && { first_name: values['first-name'] }),
      ...(values['last-name'] !== undefined && { last_name: values['last-name'] }),
    }
    const body = { username, email, password1: password, password2: password, ...names }
    const user = await answer(client.api.POST('/api/v1/user', { body }))
    if (values.json) printJson(user)
    else print('Signed up:', ...pairs(user))
    return undefined
  },
})

/** A person cannot see the password while typing, so they type it twice. */
async function choosePassword(): Promise<string> {
  const asker = openAsker()
  try {
    const password = await readSecret(asker, {
      variable: 'TESSERA_PASSWORD',
      question: 'Password',
    })
    const isTyped = process.stdin.isTTY && !process.env['TESSERA_PASSWORD']
    if (isTyped && (await asker.secret('Password, again')) !== password)
      throw new Failure('The two passwords differ. Nothing was done; run the command again.')
    return password
  } finally {
    asker.close()
  }
}
