import { fromBase32 } from '../vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '../vault/totp.ts'
import type { DemoSheet } from './sheet.ts'

const DEFAULT_URL = 'http://localhost:8000'

/** The door of each person of the demo: where their page begins. */
const DOORS = [
  { username: 'ada', role: 'attendee', path: '/tickets' },
  { username: 'gus', role: 'agent', path: '/gate' },
  { username: 'olga', role: 'organiser', path: '/organise' },
  { username: 'lis', role: 'licence admin', path: '/licence' },
  { username: 'ben', role: 'member', path: '/me' },
] as const

/**
 * Lists the doors of the demo with their people, and how these log in, with the current codes.
 *
 * @param isFirstRun Whether nobody has logged in as the first admin yet; left out, it is not known.
 */
export function demoLines(
  { event_id, people, laboratory, public_url: publicUrl = DEFAULT_URL }: DemoSheet,
  { file, isFirstRun }: { readonly file: string; readonly isFirstRun?: boolean },
): string[] {
  const step = stepAt(Date.now() / 1000, LOGIN_TOTP)
  const until = new Date((step + 1) * LOGIN_TOTP.period * 1000).toLocaleTimeString()
  return [
    '',
    `The demo event "Demo night" is open (${event_id}).`,
    'The doors of the demo, and who opens them:',
    ...doorLines(people, { publicUrl, isFirstRun }),
    '',
    `  ${'user name'.padEnd(10)}${'password'.padEnd(25)}code until ${until}   who`,
    ...people.map(
      ({ username, password, secret, what }) =>
        `  ${username.padEnd(10)}${password.padEnd(25)}${codeAt(fromBase32(secret), step, LOGIN_TOTP).padEnd(21)} ${what}`,
    ),
    `A code works once and changes every ${LOGIN_TOTP.period} s. npx tessera demo shows the current codes (kept in ${file}).`,
    ...(laboratory ? laboratoryLines(laboratory, publicUrl) : []),
  ]
}

/** One line for each role. No link holds a secret. */
function doorLines(
  people: DemoSheet['people'],
  {
    publicUrl,
    isFirstRun,
  }: { readonly publicUrl: string; readonly isFirstRun: boolean | undefined },
): string[] {
  const known = new Set(people.map(({ username }) => username))
  const lines = DOORS.filter(({ username }) => known.has(username)).map(
    ({ role, path, username }) => ({ role, path, who: `log in as ${username}` }),
  )
  const operator = isFirstRun
    ? { role: 'operator', path: '/first-run', who: 'with the one-time code of the first admin' }
    : {
        role: 'operator',
        path: '/server',
        who: `log in as the admin${isFirstRun === undefined ? ' (before their first login: /first-run)' : ''}`,
      }
  return [...lines, operator].map(
    ({ role, path, who }) => `  ${role.padEnd(15)}${`${publicUrl}${path}`.padEnd(39)} ${who}`,
  )
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
