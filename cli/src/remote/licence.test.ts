import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type Person, testApp } from '../../../server/test/app.ts'
import { unspentCode } from '../../../server/test/logins.ts'
import { freePort } from '../../test/freePort.ts'
import { runCli } from '../../test/runCli.ts'
import { plainEnvironment, removeFolder, temporaryFolder } from '../../test/serverProcess.ts'
import { runCommand } from '../runCommand.ts'

const t = testApp()
let folder = ''
let url = ''
let serial = ''
let [admin, olga, ada, ben]: (Person | undefined)[] = []

beforeAll(async () => {
  folder = await temporaryFolder()
  const port = await freePort()
  await t.app().listen({ port, host: '127.0.0.1' })
  url = `http://127.0.0.1:${port}`
  admin = await t.person({ role: 'admin', username: 'admin' })
  ;[olga, ada, ben] = [
    await t.person({ username: 'olga' }),
    await t.person({ username: 'ada' }),
    await t.person({ username: 'ben' }),
  ]
  for (const person of [admin, olga]) await logIn(person)
})
afterAll(() => removeFolder(folder))

/** Each person has a folder of settings of their own, as on a machine of their own. */
const as = (who: string, args: readonly string[], { input = '', env = {} } = {}) =>
  runCli(args, {
    env: {
      ...plainEnvironment(join(folder, 'data')),
      XDG_CONFIG_HOME: join(folder, `home-of-${who}`),
      TESSERA_SERVER: url,
      ...env,
    },
    input,
  })

async function json(who: string, ...args: string[]) {
  const { code, stdout, stderr } = await as(who, [...args, '--json'])
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function logIn(person: Person | undefined, ...args: string[]) {
  if (!person) throw new Error('People are made before they log in.')
  const input = `${PASSWORD}\n${await unspentCode(t, person)}\n`
  return as(person.username, ['login', '--username', person.username, ...args], { input })
}

const OWNER = ['--owner-name', 'Ida', '--owner-email', 'ida@institute.example']

test('an admin makes a licence with its owner, and is told what to do next', async () => {
  const made = await as('admin', [
    ...['licence', 'create', '--users', '1', '--duration', 'P1Y', ...OWNER],
    ...['--affiliation', 'Institute', '--title', 'Spectra', '--on-full', 'deny'],
    ...['--borrow-days', '7', '--stay-days', '30', '--keep-data', '--count-by', 'user'],
  ])
  expect(made).toMatchObject({ code: 0, stderr: '' })
  serial = /serial\s+(\S+)/.exec(made.stdout)?.[1] ?? ''
  expect(serial).toMatch(/^\w{4}(-\w{4}){3}$/)
  expect(made.stdout).toContain(`tessera licence add-member ${serial} USERNAME --admin`)
  const { items } = await json('admin', 'licence', 'list', '--query', 'institute')
  expect(items).toMatchObject([
    { serial, number_of_users: 1, borrow_days: 7, stay_logged_in_days: 30, on_full: 'deny' },
  ])
  const again = ['licence', 'create', '--users', '2', '--to', '2040-01-01T00:00:00Z']
  const second = await json('admin', ...again, '--owner', items[0].owner_id)
  expect(second.owner_id).toBe(items[0].owner_id)
})

test('an owner who was written down is named when the licence is refused', async () => {
  const args = ['licence', 'create', '--users', '0', '--duration', 'P1Y', ...OWNER]
  const { code, stderr } = await as('admin', args)
  expect(code).toBe(1)
  expect(stderr).toMatch(/go on with --owner [0-9a-f-]{36}\nThe input is not as it must be\./)
})

test('who runs it names its members', async () => {
  const added = await as('admin', ['licence', 'add-member', serial, 'olga', '--admin'])
  expect(added.stdout).toBe(`olga may log in: tessera login --licence ${serial}\n`)
  for (const name of ['ada', 'ben'])
    expect(await json('olga', 'licence', 'add-member', serial, name)).toMatchObject({
      username: name,
      role: 'member',
    })
  const shown = await as('olga', ['licence', 'members', serial])
  expect(shown.stdout.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^user +role +e-mail +last login$/),
    expect.stringMatching(/^\w+ +(member|licence_admin) +/),
  ])
  const { items } = await json('olga', 'licence', 'members', serial, '--query', 'ad')
  expect(items.map(({ username }: { username: string }) => username)).toEqual(['ada'])
})

test('a login with a licence takes a seat, or is told that every seat is taken', async () => {
  const first = await logIn(ada, '--licence', serial)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toContain(`as ada, with a seat of ${serial}.`)
  const second = await logIn(ben, '--licence', serial)
  expect(second).toMatchObject({ code: 1, stdout: '' })
  expect(second.stderr).toContain('1 of 1 seats are in use.\n')
  expect(second.stderr).toContain('All 1 seats of this licence are taken.')
  const third = await logIn(olga, '--licence', serial)
  expect(third.stderr).toMatch(/^ {2}ada, since /m)
})

test('who waits is in when a seat comes free', async () => {
  const waiting = logIn(ben, '--licence', serial, '--wait')
  await expect
    .poll(
      async () =>
        (await t.sql`select 1 from login_tickets where user_id = ${ben?.uuid ?? ''}`).length,
      { timeout: 20_000 },
    )
    .toBeGreaterThan(1)
  const seats = await as('olga', ['licence', 'seats', serial])
  expect(seats.stdout).toMatch(/^1 of 1 seats are in use\.\n\nuser .*\nada /)
  const out = await as('olga', ['licence', 'release', serial, 'ada', '--reason', 'A course.'])
  expect(out).toMatchObject({ code: 0, stdout: 'ada is out.\n' })
  expect((await waiting).stdout).toContain('as ben, with a seat of')
  const { stderr } = await as('ada', ['user', 'show'])
  expect(stderr).toContain('“A course.”')
})

test('the file asks for a fresh code: of who is not at a terminal by the environment or a command before', async () => {
  const stale = () => t.sql`
    update sessions set factor_shown_at = now() - interval '1 hour' where user_id = ${olga?.uuid ?? ''}`
  const out = join(folder, 'a.lic')
  await stale()
  const refused = await as('olga', ['licence', 'file', serial, '--out', out])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('run tessera factor first')

  const code = await unspentCode(t, olga as Person)
  expect(await as('olga', ['factor'], { input: `${code}\n` })).toMatchObject({ code: 0 })
  const written = await as('olga', ['licence', 'file', serial, '--out', out])
  expect(written).toMatchObject({ code: 0, stderr: `Written: ${out}\n` })
  expect(await readFile(out, 'utf8')).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
  expect((await as('olga', ['licence', 'file', serial, '--out', out])).stderr).toBe(
    `${out} is there already.\n`,
  )

  await stale()
  const env = { TESSERA_SECURITY_CODE: await unspentCode(t, olga as Person) }
  const printed = await as('olga', ['licence', 'file', serial], { env })
  expect(printed).toMatchObject({ code: 0, stderr: '' })
  expect(printed.stdout).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
})

test('a seat is borrowed and returned', async () => {
  const file = join(folder, 'seat.jws')
  const borrowed = await json('ben', 'licence', 'borrow', '--days', '3', '--out', file)
  expect(await readFile(file, 'utf8')).toBe(`${borrowed.jws}\n`)
  const again = await as('ben', ['licence', 'borrow', '--days', '3'])
  expect(again.stderr).toBe('This seat is borrowed already: return it first.\n')
  const returned = await as('ben', ['licence', 'return', borrowed.borrow_id])
  expect(returned).toMatchObject({ code: 0, stdout: 'The seat is returned.\n' })
})

test('who is taken from the members is out', async () => {
  const mine = await as('ben', ['licence', 'list', '--mine'])
  expect(mine.stdout).toMatch(new RegExp(`${serial}  valid .* member .*Spectra\n$`))
  const { code, stdout } = await as('olga', ['licence', 'remove-member', serial, 'ben'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'ben is no member any more.\n' })
  expect((await as('olga', ['licence', 'seats', serial])).stdout).toContain('0 of 1 seats')
})

test('9. a stranger is told nothing', async () => {
  await logIn(await t.person({ username: 'eve' }))
  for (const args of [
    ['seats', serial],
    ['members', serial],
    ['file', serial],
  ])
    expect((await as('eve', ['licence', ...args])).stderr).toBe('There is no such licence.\n')
  expect(await json('eve', 'licence', 'list')).toMatchObject({ items: [] })
})

test.each([
  [['licence', 'create', '--users', '1', ...OWNER], 'Either --duration or --to'],
  [['licence', 'create', '--users', '1', '--duration', 'P1Y'], '--owner or --owner-name'],
  [
    ['licence', 'create', '--users', '1', '--duration', 'P1Y', '--owner-name', 'A'],
    '--owner-email',
  ],
  [['licence', 'create', '--users', 'x', '--duration', 'P1Y', ...OWNER], 'whole number'],
  [
    ['licence', 'create', '--on-full', 'x', '--users', '1', '--to', 'x', ...OWNER],
    'must be one of',
  ],
  [['licence', 'release', 'x'], 'needs USERNAME'],
  [['login', '--wait'], '--wait is for --licence.'],
  [['keys', 'rotate', '--withdraw'], '--withdraw is for --licence.'],
  [['keys', 'rotate', '--licence', '--now'], 'not for --licence'],
])('10. %j is misspelt', async (args, sentence) => {
  await expect(runCommand(args)).rejects.toThrow(sentence)
})
