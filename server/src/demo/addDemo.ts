import type { SqlTransaction } from '../db/sql.ts'
import { confirmSecret } from '../identity/confirmSecret.ts'
import { createDemoUsers } from '../identity/createDemoUsers.ts'
import { generatePassword } from '../identity/generatePassword.ts'
import { showNewSecret } from '../identity/showNewSecret.ts'
import { createUser, type User } from '../identity/users.ts'
import { isFirstRunOpen } from '../installation/firstRunCode.ts'
import type { Database } from '../openDatabase.ts'
import { toBase32 } from '../vault/base32.ts'
import type { Vault } from '../vault/vault.ts'
import { addEvening } from './addEvening.ts'
import { addEvents, type DemoPictures, readPictures } from './addEvents.ts'
import { addLaboratory } from './addLaboratory.ts'
import { addSpectra } from './addSpectra.ts'
import { demoLines } from './demoLines.ts'
import { type DemoPerson, type DemoUsername, demoNames, PEOPLE } from './demoPeople.ts'
import { moveDemoNight } from './moveDemoNight.ts'
import { type DemoSheet, demoSheetFile, readSheet, writeSheet } from './sheet.ts'

/** The number of users of an unused installation: the first admin. */
const UNTOUCHED = 1
/** The people who come to the events, besides those who can log in. */
const GUESTS = 96
/** With the licence admin and `ben` they are 18 members. */
const SPECTRA_GUESTS = 16

/**
 * Adds events, licences and people of each role to an empty embedded database, and says how to log
 * in. The sheet with their passwords (mode 600) is written before the transaction commits. A later
 * start reads the sheet, moves "Demo night" to tonight if it is over, and shows the current codes.
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
    await moveDemoNight(database.sql, sheet.event_id)
    return demoLines(moved, { file, isFirstRun: await isFirstRunOpen(database.sql) })
  }
  const pictures = await readPictures()
  const made = await database.sql.begin(async (tx) => {
    const filled = await fillDemo(tx, { vault, ownAudience: `${publicUrl}/api/v1`, pictures })
    const fresh = { ...filled, public_url: publicUrl }
    await writeSheet(file, fresh)
    return fresh
  })
  return demoLines(made, { file, isFirstRun: await isFirstRunOpen(database.sql) })
}

async function fillDemo(
  tx: SqlTransaction,
  {
    vault,
    ownAudience,
    pictures,
  }: {
    readonly vault: Vault
    readonly ownAudience: string
    readonly pictures: DemoPictures
  },
): Promise<DemoSheet> {
  const { users, lines } = await addPeople(tx, vault)
  const names = demoNames(GUESTS)
  const guests = await createDemoUsers(tx, names)
  const { olga: organiser, gus: agent, ada: attendee } = users
  const night = await addEvents(tx, {
    people: { organiser, agent, attendee, guests },
    pictures,
  })
  await addEvening(tx, { ...night, agent, organiser })
  const actorId = organiser.uuid
  const members = names.map((name, n) => ({ ...name, userId: guests[n] ?? '' }))
  await addSpectra(tx, {
    people: members.slice(0, SPECTRA_GUESTS),
    licenceAdmin: 'lis',
    others: ['ben'],
    actorId,
  })
  const laboratory = await addLaboratory(tx, {
    usernames: ['ada', 'ben', 'gus'],
    actorId,
    ownAudience,
  })
  return { event_id: night.eventId, people: lines, laboratory }
}

/** Creates the people who can log in, with a password and an authenticator. */
async function addPeople(
  tx: SqlTransaction,
  vault: Vault,
): Promise<{ users: Record<DemoUsername, User>; lines: DemoSheet['people'] }> {
  const lines: DemoSheet['people'] = []
  const add = async (person: DemoPerson): Promise<User> => {
    const { username, what } = person
    const password = generatePassword()
    const email = `${username}@demo.invalid`
    const user = await createUser(tx, { ...person, email, password, isGenerated: true })
    const secret = toBase32(await showNewSecret(tx, vault, user.uuid))
    await confirmSecret(tx, user.uuid)
    lines.push({ username, what, password, secret })
    return user
  }
  const users = {
    olga: await add(PEOPLE.olga),
    gus: await add(PEOPLE.gus),
    ada: await add(PEOPLE.ada),
    lis: await add(PEOPLE.lis),
    ben: await add(PEOPLE.ben),
  }
  return { users, lines }
}
