import { fromBase32 } from '../vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import type { DemoSheet } from './sheet.ts'

const DEFAULT_URL = 'http://localhost:8000'

/** Says who there is in the demo and how to sign in, with the codes of this moment. */
export function demoLines(
  { event_id, people, laboratory, public_url: publicUrl = DEFAULT_URL }: DemoSheet,
  { file }: { readonly file: string },
): string[] {
  const step = stepAt(Date.now() / 1000, LOGIN_TOTP)
  const until = new Date((step + 1) * LOGIN_TOTP.period * 1000).toLocaleTimeString()
  return [
    '',
    `The demo event "Demo night" is open (${event_id}). Its people:`,
    `  ${'user name'.padEnd(10)}${'password'.padEnd(25)}code until ${until}   who`,
    ...people.map(
      ({ username, password, secret, what }) =>
        `  ${username.padEnd(10)}${password.padEnd(25)}${codeAt(fromBase32(secret), step, LOGIN_TOTP).padEnd(21)} ${what}`,
    ),
    `Codes change every ${LOGIN_TOTP.period} s and count once: npx tessera demo shows the ones of the moment. (Kept in ${file})`,
    ...(laboratory ? laboratoryLines(laboratory, publicUrl) : []),
  ]
}

function laboratoryLines(
  { serial, client_id, client_secret }: NonNullable<DemoSheet['laboratory']>,
  publicUrl: string,
): string[] {
  const where = publicUrl === DEFAULT_URL ? '' : `TESSERA_URL=${publicUrl} `
  return [
    '',
    `The demo laboratory has a licence (${serial}) of two licence seats, for ada, ben and gus. To see the third wait, run`,
    `  ${where}CLIENT_ID=${client_id} CLIENT_SECRET=${client_secret} node examples/laboratory/laboratory.mjs`,
    'and open http://localhost:3000 as each of them, in a browser of their own.',
  ]
}
