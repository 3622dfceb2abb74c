import { addToRoster } from '../catalogue/addToRoster.ts'
import { createEvent } from '../catalogue/createEvent.ts'
import { publishEvent } from '../catalogue/publishEvent.ts'
import { readTimezone } from '../catalogue/readTimezone.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { confirmSecret } from '../identity/confirmSecret.ts'
import { generatePassword } from '../identity/generatePassword.ts'
import { showNewSecret } from '../identity/showNewSecret.ts'
import { createUser, type Role } from '../identity/users.ts'
import type { Database } from '../openDatabase.ts'
import { issueTicket } from '../tickets/issueTicket.ts'
import { toBase32 } from '../vault/base32.ts'
import type { Vault } from '../vault/vault.ts'
import { addLaboratory } from './addLaboratory.ts'
import { demoLines } from './demoLines.ts'
import { type DemoSheet, demoSheetFile, readSheet, writeSheet } from './sheet.ts'

interface DemoPerson {
  readonly username: string
  readonly firstName: string
  readonly lastName: string
  readonly role: Role
  readonly what: string
}

const PEOPLE: readonly DemoPerson[] = [
  {
    username: 'olga',
    firstName: 'Olga',
    lastName: 'Organiser',
    role: 'organiser',
    what: 'organiser, runs the event',
  },
  { username: 'gus', firstName: 'Gus', lastName: 'Gate', role: 'user', what: 'agent at the gate' },
  { username: 'ada', firstName: 'Ada', lastName: 'Attendee', role: 'user', what: 'holds a ticket' },
  {
    username: 'ben',
    firstName: 'Ben',
    lastName: 'Bystander',
    role: 'user',
    what: 'holds nothing yet',
  },
]

/** The number of users of an unused installation: the first admin. */
const UNTOUCHED = 1

/**
 * Adds a demo event, a demo laboratory and people of each role to an empty embedded database, and
 * says how to log in. The sheet with their passwords (mode 600) is written before the transaction
 * commits. A later start reads the sheet and shows the current codes.
 *
 * @returns Lines to print.
 */
export async function addDemo({
  database,
  vault,
  dataFolder,
  publicUrl,
}: {
  database: Database
  vault: Vault
  dataFolder: string
  publicUrl: string
}): Promise<string[]> {
  const file = demoSheetFile(dataFolder)
  if (!database.isEmbedded)
    return [
      '',
      'No demo data was added: --demo needs the embedded database, but DATABASE_URL is set.',
    ]
  const sheet = await readSheet(file)
  const [people] = await database.sql<{ n: number }[]>`select count(*)::int as n from users`
  if ((people?.n ?? 0) > UNTOUCHED) {
    if (!sheet)
      return [
        '',
        'No demo data was added: this database has data. For a demo, set TESSERA_DATA to a new folder.',
      ]
    const moved = { ...sheet, public_url: publicUrl }
    if (sheet.public_url !== publicUrl) await writeSheet(file, moved)
    return demoLines(moved, { file })
  }
  const made = await database.sql.begin(async (tx) => {
    const filled = await fillDemo(tx, { vault, ownAudience: `${publicUrl}/api/v1` })
    const fresh = { ...filled, public_url: publicUrl }
    await writeSheet(file, fresh)
    return fresh
  })
  return demoLines(made, { file })
}

async function fillDemo(
  tx: SqlTransaction,
  { vault, ownAudience }: { readonly vault: Vault; readonly ownAudience: string },
): Promise<DemoSheet> {
  const people = new Map<string, { userId: string; line: DemoSheet['people'][number] }>()
  for (const { username, firstName, lastName, role, what } of PEOPLE) {
    const password = generatePassword()
    const email = `${username}@demo.invalid`
    const user = await createUser(tx, {
      username,
      email,
      password,
      isGenerated: true,
      firstName,
      lastName,
      role,
    })
    const secret = toBase32(await showNewSecret(tx, vault, user.uuid))
    await confirmSecret(tx, user.uuid)
    people.set(username, { userId: user.uuid, line: { username, what, password, secret } })
  }
  const organiser = people.get('olga')
  const attendee = people.get('ada')
  if (!organiser || !attendee) throw new Error('The demo needs an organiser and an attendee.')
  const tonight = new Date(Date.now() + 3 * 3_600_000)
  const event = await createEvent(tx, {
    creatorId: organiser.userId,
    input: {
      title: 'Demo night',
      description: 'An evening to try the doors with.',
      venue: 'The Old Mill',
      timezone: readTimezone(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? 'UTC',
      starts_at: tonight.toISOString(),
      ends_at: new Date(tonight.getTime() + 30 * 24 * 3_600_000).toISOString(),
      capacity: 100,
      reentry: true,
    },
  })
  const [eventId, actorId] = [event.uuid, organiser.userId]
  await publishEvent(tx, { eventId, actorId })
  await addToRoster(tx, { eventId, role: 'agent', user: { username: 'gus' }, actorId })
  const { userId } = attendee
  await issueTicket(tx, { eventId, userId, actorId: userId, origin: 'REGISTRATION' })
  const laboratory = await addLaboratory(tx, {
    usernames: ['ada', 'ben', 'gus'],
    actorId: organiser.userId,
    ownAudience,
  })
  return { event_id: event.uuid, people: [...people.values()].map(({ line }) => line), laboratory }
}
