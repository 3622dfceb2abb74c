import type { DemoName } from '../identity/createDemoUsers.ts'
import type { Role } from '../identity/users.ts'

/** A person of the demo who can log in. */
export interface DemoPerson extends DemoName {
  readonly role: Role
  readonly what: string
}

/** One person of each role; the operator is the first admin. */
export const PEOPLE = {
  olga: {
    username: 'olga',
    firstName: 'Olga',
    lastName: 'Organiser',
    role: 'organiser',
    what: 'organiser, runs the events',
  },
  gus: {
    username: 'gus',
    firstName: 'Gus',
    lastName: 'Gate',
    role: 'user',
    what: 'agent at the gate',
  },
  ada: {
    username: 'ada',
    firstName: 'Ada',
    lastName: 'Attendee',
    role: 'user',
    what: 'holds tickets',
  },
  lis: {
    username: 'lis',
    firstName: 'Lis',
    lastName: 'Licence',
    role: 'user',
    what: 'licence admin of Spectra',
  },
  ben: {
    username: 'ben',
    firstName: 'Ben',
    lastName: 'Bystander',
    role: 'user',
    what: 'member of licences, no ticket',
  },
} as const satisfies Readonly<Record<string, DemoPerson>>

/** The user name of a person of the demo who can log in. */
export type DemoUsername = keyof typeof PEOPLE

const FIRST_NAMES =
  'Mette Anders Freja Emil Signe Viktor Karen Malthe Aisha Jonas Ida Samuel Liv Oskar Nadia Tobias Clara Rasmus Yusuf Agnes Bo Sofie Mikkel Elin Hassan Julie Niels Priya Lauge Astrid Magnus Zofia'.split(
    ' ',
  )
const LAST_NAMES =
  'Holm Lund Kjær Dahl Bak Nørgaard Vestergaard Friis Bruun Skov Krogh Winther Aagaard Berg Ravn Toft Lassen Munk Hauge Dam Juhl Kofoed Rosing Thorup Ahmed Nowak Sørensen Iversen Østergaard'.split(
    ' ',
  )
/** Names are combined so that no two of the first 900 are the same. */
const STRIDE = 7
const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }

/** The names of people who come to the events and use the licences of the demo. */
export function demoNames(count: number): DemoName[] {
  return Array.from({ length: count }, (_, n) => {
    const firstName = FIRST_NAMES[n % FIRST_NAMES.length] ?? ''
    const round = Math.floor(n / FIRST_NAMES.length)
    const lastName = LAST_NAMES[(n * STRIDE + round) % LAST_NAMES.length] ?? ''
    return { username: plain(`${firstName}.${lastName}`), firstName, lastName }
  })
}

/** A user name has only letters of English. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
}
