import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { takeLicenceSeat } from '../licenceSeats/takeLicenceSeat.ts'
import { addMember } from '../licensing/members.ts'
import { createOwner } from '../licensing/owners.ts'
import { writeDemoHistory } from '../licensing/writeDemoHistory.ts'
import { createLicence, type NewLicenceInput } from '../licensing/writeLicence.ts'
import { openSession } from '../sessions/openSession.ts'
import { demoHistory } from './demoHistory.ts'

/** A member of a licence of the demo. */
export interface DemoMember {
  readonly userId: string
  readonly username: string
  readonly firstName: string
}

const LICENCE_SEATS = 12
const VALID_SINCE_DAYS = 75
const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000
/** Who is in now: on which machine, and for how many minutes. */
const HERE = [
  ['MacBook', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 312],
  ['ThinkPad', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 268],
  ['iPad', 'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) Safari/604.1', 204],
  ['office PC', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0', 147],
  ['Surface', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/142.0.0.0', 96],
  ['MacBook', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/142.0.0.0', 38],
  ['Pixel', 'Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/142.0.0.0 Mobile', 9],
] as const
const MICROSCOPE_LICENCE_SEATS = 2

/**
 * Adds two licences of one owner. "Spectra" has 12 licence seats for its members, of whom 7 are in,
 * and 60 days of history. "Microscope" has two licence seats, both taken, and two people in line.
 * The licence admin administers both.
 *
 * @param people Members of "Spectra". The first 7 are in, and the next 4 are the members of
 * "Microscope".
 */
export async function addSpectra(
  tx: SqlTransaction,
  {
    people,
    licenceAdmin,
    others,
    actorId,
  }: {
    readonly people: readonly DemoMember[]
    readonly licenceAdmin: string
    /** User names of further members, who are not in. */
    readonly others: readonly string[]
    readonly actorId: string
  },
): Promise<void> {
  const owner = await createOwner(tx, {
    input: {
      name: 'Institute',
      surname: 'of Examples',
      affiliation: 'Institute of Examples',
      email: 'licences@demo.invalid',
    },
    actorId,
  })
  const now = Date.now()
  const open = (input: Omit<NewLicenceInput, 'owner_id'>, usernames: readonly string[]) =>
    addLicence(tx, { input: { ...input, owner_id: owner.uuid }, licenceAdmin, usernames, actorId })
  const spectra = await open(
    {
      title: 'Spectra',
      number_of_users: LICENCE_SEATS,
      on_full: 'deny',
      valid_from: new Date(now - VALID_SINCE_DAYS * DAY_MS).toISOString(),
    },
    [...others, ...people.map(({ username }) => username)],
  )
  await addHistory(tx, { licenceId: spectra, people, now })

  const atMicroscope = people.slice(HERE.length, HERE.length + 2 * MICROSCOPE_LICENCE_SEATS)
  const microscope = await open(
    { title: 'Microscope', number_of_users: MICROSCOPE_LICENCE_SEATS, on_full: 'queue' },
    atMicroscope.map(({ username }) => username),
  )
  for (const [n, person] of atMicroscope.entries())
    await comeIn(tx, { licenceId: microscope, person, machine: HERE[n] ?? HERE[0] })
}

async function addLicence(
  tx: SqlTransaction,
  {
    input,
    licenceAdmin,
    usernames,
    actorId,
  }: {
    readonly input: NewLicenceInput
    readonly licenceAdmin: string
    readonly usernames: readonly string[]
    readonly actorId: string
  },
): Promise<string> {
  const { uuid: licenceId } = await createLicence(tx, {
    // The demo has made the accounts of its people.
    input: { duration: 'P1Y', accept_for_members: true, tell_members_who_is_in: true, ...input },
    actorId,
  })
  const of = { licenceId, right: 'platform_admin', actorId } as const
  await addMember(tx, { ...of, username: licenceAdmin, role: 'licence_admin' })
  for (const username of usernames) await addMember(tx, { ...of, username, role: 'member' })
  return licenceId
}

async function addHistory(
  tx: SqlTransaction,
  {
    licenceId,
    people,
    now,
  }: { readonly licenceId: string; readonly people: readonly DemoMember[]; readonly now: number },
): Promise<void> {
  const here: { userId: string; since: Date }[] = []
  for (const [n, machine] of HERE.entries()) {
    const person = people[n]
    if (!person) throw new Error('The demo has more machines than members.')
    await comeIn(tx, { licenceId, person, machine })
    here.push({ userId: person.userId, since: new Date(now - machine[2] * MINUTE_MS) })
  }
  const userIds = people.map(({ userId }) => userId)
  const past = demoHistory({ userIds, numberOfUsers: LICENCE_SEATS, now })
  await writeDemoHistory(tx, { licenceId, ...past, here })
}

/** Takes a licence seat for a login session on a machine, or a place in line. */
async function comeIn(
  tx: SqlTransaction,
  {
    licenceId,
    person: { userId, firstName },
    machine: [machine, userAgent],
  }: {
    readonly licenceId: string
    readonly person: DemoMember
    readonly machine: (typeof HERE)[number]
  },
): Promise<void> {
  const sid = newId()
  await takeLicenceSeat(
    tx,
    { licence: licenceId, userId, sid, browserId: newId() },
    (licenceSeat) =>
      openSession(tx, {
        sid,
        userId,
        delivery: 'cookie',
        deviceName: `${firstName}${/s$/.test(firstName) ? '’' : '’s'} ${machine}`,
        userAgent,
        // An address of documentation (RFC 5737).
        address: '192.0.2.17',
        licenceSeat,
      }),
  )
}
