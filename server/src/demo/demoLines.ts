import { fromBase32 } from '../vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import type { DemoSheet } from './sheet.ts'

const DEFAULT_URL = 'http://localhost:8000'

/** Lists the people of the demo and how they log in, with the current codes. */
export function demoLines(
  { event_id, people, laboratory, public_url: publicUrl = DEFAULT_URL }: DemoSheet,
  { file }: { readonly file: string },
): string[] {
  const step = stepAt(Date.now() / 1000, LOGIN_TOTP)
  const until = new Date((step + 1) * LOGIN_TOTP.period * 1000).toLocaleTimeString()
  return [
    '',
    `The demo event "Demo night" is open (${event_id}). The demo users are:`,
    `  ${'user name'.padEnd(10)}${'password'.padEnd(25)}code until ${until}   who`,
    ...people.map(
      ({ username, password, secret, what }) =>
        `  ${username.padEnd(10)}${password.padEnd(25)}${codeAt(fromBase32(secret), step, LOGIN_TOTP).padEnd(21)} ${what}`,
    ),
    `A code works once and changes every ${LOGIN_TOTP.period} s. npx tessera demo shows the current codes (kept in ${file}).`,
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
    `The demo laboratory has a licence (${serial}) with two licence seats, for ada, ben and gus. Run`,
    `  ${where}CLIENT_ID=${client_id} CLIENT_SECRET=${client_secret} node examples/laboratory/laboratory.mjs`,
    'and open http://localhost:3000 as each of them, in separate browsers. The third has to wait.',
  ]
}
