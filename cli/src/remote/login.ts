import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TesseraClient } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { type Asker, openAsker, readSecret } from '../ask.ts'
import { command, UsageError } from '../command.ts'
import { localTime, note, print, printJson } from '../print.ts'
import { connect, connectFirst, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

/** How often to ask a full licence again, if the server does not say. */
const ASK_AGAIN_SECONDS = 5
/** How often the waiting person is told that the login is still waiting. */
const SAY_AGAIN_MS = 60_000
/** The shortest life of a pending login; the server keeps it longer for a person in line. */
const PENDING_LOGIN_MS = 10 * 60_000

export const login = command({
  words: 'login',
  usage: '[--username U] [--licence SERIAL [--wait]] [--server URL] [--json]',
  summary: 'Log in to a server; later commands act as this user',
  help: [
    'Asks for the password and the security code, or reads them from TESSERA_PASSWORD and',
    'TESSERA_SECURITY_CODE, or from two lines of a pipe. A server that was restored from a backup',
    'also asks for a new password (TESSERA_NEW_PASSWORD).',
    'The tokens are kept in a file that only you can read (mode 600).',
    '--licence SERIAL   takes a licence seat; if none is free, the login fails',
    '--wait             waits for a free licence seat, for as long as the server remembers the code',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    username: { type: 'string' },
    licence: { type: 'string' },
    wait: { type: 'boolean', default: false },
  },
  async run({ server, json, username: given, licence, wait }) {
    if (wait && licence === undefined)
      throw new UsageError('--wait can only be used with --licence.')
    const asker = openAsker()
    try {
      const { server: address } = await connectFirst(server)
      if (process.stdin.isTTY) note(`Logging in to ${address}`)
      const username = given || (await asker.line('User name'))
      const connection = await connect(address, username)
      const device_name = `tessera on ${hostname()}`.slice(0, 100)
      const proof = await askForProof(asker)
      const body = { username, ...proof, device_name, ...(licence !== undefined && { licence }) }
      const { recovery_codes } = await setPasswordIfAsked(asker, (newPassword) =>
        logIn(connection.client, { body: { ...body, ...newPassword }, wait }),
      )
      if (json) printJson({ server: connection.server, username, licence, recovery_codes })
      else {
        const under = licence === undefined ? '' : `, with a licence seat of ${licence}`
        print(`You are logged in to ${connection.server} as ${username}${under}.`)
        if (recovery_codes)
          print(
            '',
            'Keep these ten recovery codes. Each works once if you lose your authenticator:',
          )
        if (recovery_codes) print(...recovery_codes.map((code) => `  ${code}`))
      }
      return undefined
    } finally {
      asker.close()
    }
  },
})

async function askForProof(asker: Asker): Promise<{ password: string; security_code: string }> {
  const password = await readSecret(asker, { variable: 'TESSERA_PASSWORD', question: 'Password' })
  const security_code = await readSecret(asker, {
    variable: 'TESSERA_SECURITY_CODE',
    question: 'Security code',
  })
  return { password, security_code }
}

/**
 * Logs in, and once more with a new password where the server asks for one. It has not spent the
 * code then.
 */
async function setPasswordIfAsked<T>(
  asker: Asker,
  login: (newPassword: { new_password1?: string; new_password2?: string }) => Promise<T>,
): Promise<T> {
  try {
    return await login({})
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'new_password_required') throw error
    note(
      error.document['because'] === 'reset'
        ? 'An admin has reset your password, and has seen it. Set one of your own.'
        : 'This server was restored from a backup, and everybody sets a new password.',
    )
    const variable = 'TESSERA_NEW_PASSWORD'
    const new_password1 = await readSecret(asker, { variable, question: 'New password' })
    const isTyped = process.stdin.isTTY && !process.env[variable]
    const new_password2 = isTyped ? await asker.secret('Once more') : new_password1
    return login({ new_password1, new_password2 })
  }
}

type LoginBody = Parameters<TesseraClient['login']>[0]

/**
 * Logs in. If all licence seats are in use, says what is known about them and, with `wait`, asks
 * again with the pending login instead of the password and the code.
 */
async function logIn(
  client: TesseraClient,
  { body, wait }: { body: LoginBody; wait: boolean },
): ReturnType<TesseraClient['login']> {
  const until = new Date(Date.now() + PENDING_LOGIN_MS).toLocaleTimeString()
  let said = ''
  let saidAt = 0
  for (let shown = body; ; ) {
    try {
      return await client.login(shown)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'licence_full') throw error
      const lines = licenceSeatsOf(error.document)
      const { pending_login, position } = error.document
      const mayWait = typeof pending_login === 'string'
      const isLong = Date.now() - saidAt >= SAY_AGAIN_MS
      if (lines.join() !== said) note(...lines)
      if (!wait && mayWait) note('Add --wait to wait until a licence seat is free.')
      if (!wait || !mayWait) throw error
      if (isLong) {
        const end = typeof position === 'number' ? `at least until ${until}` : `until ${until}`
        note(`Waiting ${end}. Press Ctrl-C to give up.`)
        saidAt = Date.now()
      }
      said = lines.join()
      await sleep(1000 * (error.retryAfterSeconds ?? ASK_AGAIN_SECONDS))
      const { device_name } = body
      shown = { pending_login, ...(device_name !== undefined && { device_name }) }
    }
  }
}

/** What a refusal says about a full licence, in lines for a person. */
function licenceSeatsOf({
  in_use,
  limit,
  position,
  next_release_at,
  who_is_in,
}: Problem['document']) {
  const people = Array.isArray(who_is_in) ? who_is_in : []
  return [
    `${in_use} of ${limit} licence seats are in use.`,
    ...(typeof position === 'number' ? [`Your place in line: ${position}`] : []),
    ...(typeof next_release_at === 'string'
      ? [`A licence seat will be free at ${localTime(next_release_at)} at the latest.`]
      : []),
    ...people.map(({ username, since }) => `  ${username}, since ${localTime(String(since))}`),
  ]
}
