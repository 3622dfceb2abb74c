import { fromBase32 } from '../vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import type { DemoSheet } from './sheet.ts'

/** Says who there is in the demo and how to sign in, with the codes of this moment. */
export function demoLines({ event_id, people }: DemoSheet, file: string): string[] {
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
  ]
}
