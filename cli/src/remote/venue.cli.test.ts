import { enableVenue } from '@tessera/server/venues/enableVenue.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../server/test/app.ts'
import { remotePeople } from '../../test/remotePeople.ts'

const t = testApp()
const { as, logIn } = remotePeople(t)
let olga: Person

beforeAll(async () => {
  olga = await t.person({ role: 'organiser', username: 'olga' })
  for (const person of [olga, await t.person({ username: 'vera' })]) await logIn(person)
})

const run = (...args: string[]) => as('olga', args)

async function json(...args: string[]) {
  const { code, stdout, stderr } = await run('venue', ...args, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const make = (name = 'The Old Mill') =>
  json('create', '--name', name, '--timezone', 'Europe/Copenhagen')

test('a venue is created, shown, changed and listed', async () => {
  const made = await run(
    ...['venue', 'create', '--name', 'Sejlhuset', '--timezone', 'Europe/Copenhagen'],
    ...['--address', 'Havnegade 7', '--gate', 'North', '--gate', 'South'],
  )
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const [, id = ''] = /uuid +(\S+)/.exec(made.stdout) ?? []
  const shown = await run('venue', 'show', id)
  expect(shown.stdout).toBe(made.stdout)
  expect(shown.stdout).toContain('Havnegade 7')
  const changed = await json('change', id, '--gate', 'Stage door', '--name', 'Pakhuset')
  expect(changed).toMatchObject({
    name: 'Pakhuset',
    address: 'Havnegade 7',
    gates: ['Stage door'],
  })
  expect(await json('change', id, '--gate', 'none')).toMatchObject({ gates: [] })
  const listed = await run('venue', 'list', '--query', 'pakhus')
  expect(listed.stdout).toMatch(
    new RegExp(`^id +name +time zone +gates\n${id} +Pakhuset +Europe/Copenhagen +-\n$`),
  )
  expect((await run('venue', 'list', '--query', 'nowhere')).stdout).toBe('No venues found.\n')
})

test('a list has the venues that one runs, and pages', async () => {
  const { uuid } = await make('Kornlageret')
  const mine = await json('list', '--mine', '--query', 'korn')
  expect(mine.items.map((venue: { uuid: string }) => venue.uuid)).toEqual([uuid])
  const ofVera = await as('vera', ['venue', 'list', '--mine'])
  expect(ofVera).toMatchObject({ code: 0, stdout: 'No venues found.\n' })
  const stranger = await as('nobody', ['venue', 'list', '--mine'])
  expect(stranger.stderr).toContain('Run npx tessera login first.')
  expect(await as('nobody', ['venue', 'list', '--page', 'x'])).toMatchObject({ code: 1 })
})

test('what is wrong is said by the name of its option', async () => {
  const { uuid } = await make()
  const zone = await run('venue', 'create', '--name', 'x', '--timezone', 'Mars')
  expect(zone).toMatchObject({ code: 1, stdout: '' })
  expect(zone.stderr).toContain('--timezone must be an IANA time zone')
  const gates = await run('venue', 'change', uuid, '--gate', 'A', '--gate', 'a')
  expect(gates.stderr).toContain('--gate a must not be there twice')
  const nothing = await run('venue', 'change', uuid)
  expect(nothing).toMatchObject({ code: 2, stdout: '' })
  expect((await run('venue', 'create', '--name', 'x')).stderr).toContain('--timezone is required')
  const forbidden = await as('vera', ['venue', 'change', uuid, '--name', 'Mine'])
  expect(forbidden.stderr).toContain('Only an admin of this venue')
})

describe('the admins of a venue', () => {
  test('are added, listed and removed; the last one stays', async () => {
    const { uuid } = await make()
    expect((await run('venue', 'add-admin', uuid, 'VERA')).stdout).toBe('vera runs the venue.\n')
    const listed = await run('venue', 'admins', uuid)
    expect(listed.stdout).toMatch(/^user +added by +at\n/)
    expect(listed.stdout).toMatch(/\nvera +olga +20\d\d-/)
    expect(await as('vera', ['venue', 'change', uuid, '--name', 'Ours'])).toMatchObject({ code: 0 })
    const gone = await run('venue', 'remove-admin', uuid, 'vera')
    expect(gone.stdout).toBe('vera no longer runs the venue.\n')
    const last = await run('venue', 'remove-admin', uuid, 'olga')
    expect(last).toMatchObject({ code: 1, stdout: '' })
    expect(last.stderr).toContain('The last admin of a venue cannot be removed')
  })
})

test('the venues that are enabled for a person are listed', async () => {
  expect((await run('venue', 'enabled')).stdout).toBe('No venue is enabled for you yet.\n')
  const { uuid: venueId } = await make()
  await t.sql.begin((tx) => enableVenue(tx, { venueId, userIds: [olga.uuid] }))
  const enabled = await run('venue', 'enabled')
  expect(enabled.stdout).toMatch(
    new RegExp(`^id +name +since\n${venueId} +The Old Mill +20\\d\\d-`),
  )
})

test('an event is created at a venue', async () => {
  const { uuid } = await make('Kedelrummet')
  const made = await run(
    ...['event', 'create', '--title', 'x', '--starts-at', '2030-01-01T00:00:00Z'],
    ...['--capacity', '1', '--venue-id', uuid, '--json'],
  )
  expect(JSON.parse(made.stdout)).toMatchObject({
    venue: 'Kedelrummet',
    venue_id: uuid,
    timezone: 'Europe/Copenhagen',
  })
})
