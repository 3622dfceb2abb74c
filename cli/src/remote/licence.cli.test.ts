import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../../server/test/app.ts'
import { unspentCode } from '../../../server/test/logins.ts'
import { remotePeople } from '../../test/remotePeople.ts'

const t = testApp()
const { as, folder, logIn } = remotePeople(t)
let serial = ''
let [admin, olga, ada, ben]: (Person | undefined)[] = []

beforeAll(async () => {
  admin = await t.person({ role: 'admin', username: 'admin' })
  ;[olga, ada, ben] = [
    await t.person({ username: 'olga' }),
    await t.person({ username: 'ada' }),
    await t.person({ username: 'ben' }),
  ]
  for (const person of [admin, olga]) await logIn(person)
})

async function json(who: string, ...args: string[]) {
  const { code, stdout, stderr } = await as(who, [...args, '--json'])
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const OWNER = ['--owner-name', 'Ida', '--owner-email', 'ida@institute.example']

test('an admin creates a licence with its owner, and is told what to do next', async () => {
  const made = await as('admin', [
    ...['licence', 'create', '--users', '1', '--duration', 'P1Y', ...OWNER],
    ...['--affiliation', 'Institute', '--title', 'Spectra', '--on-full', 'deny'],
    ...['--borrow-days', '7', '--stay-days', '30', '--keep-data', '--count-by', 'user'],
  ])
  expect(made).toMatchObject({ code: 0, stderr: '' })
  serial = /serial\s+(\S+)/.exec(made.stdout)?.[1] ?? ''
  expect(serial).toMatch(/^\w{4}(-\w{4}){3}$/)
  expect(made.stdout).toContain(`npx tessera licence add-member ${serial} USERNAME --admin`)
  const { items } = await json('admin', 'licence', 'list', '--query', 'institute')
  expect(items).toMatchObject([
    { serial, number_of_users: 1, borrow_days: 7, stay_logged_in_days: 30, on_full: 'deny' },
  ])
  const again = ['licence', 'create', '--users', '2', '--to', '2040-01-01T00:00:00Z']
  const second = await json('admin', ...again, '--owner', items[0].owner_id)
  expect(second.owner_id).toBe(items[0].owner_id)
})

test('two licences for the same address have one owner, also after a refusal', async () => {
  const owner = ['--owner-name', 'Uma', '--owner-email', 'Uma@institute.example']
  const create = ['licence', 'create', '--users', '1', '--duration', 'P1Y', ...owner]
  const owners = () => t.sql`select uuid from owners where lower(email) = 'uma@institute.example'`
  expect((await as('admin', [...create, '--users', '0'])).code).toBe(2)
  expect(await owners()).toHaveLength(0)

  const unknown = ['--application', '00000000-0000-7000-8000-000000000000']
  const { code, stderr } = await as('admin', [...create, ...unknown])
  expect(code).toBe(1)
  expect(stderr).toMatch(/^The owner was saved\. .*\n.* --application: there is no such/)
  const [made] = await owners()
  const { stderr: told } = await as('admin', create)
  expect(told).toBe(`Using the known owner with this address, unchanged: ${made?.['uuid']}\n`)
  expect(await json('admin', ...create)).toMatchObject({ owner_id: made?.['uuid'] })
  expect(await owners()).toHaveLength(1)
})

test('an admin changes the terms of a licence, suspends it and lets people in again', async () => {
  const wider = await as('admin', ['licence', 'change', serial, '--users', '2', '--title', 'Two'])
  expect(wider).toMatchObject({ code: 0, stderr: '' })
  expect(wider.stdout).toMatch(/number_of_users +2\n/)
  expect(await json('admin', 'licence', 'change', serial, '--suspend')).toMatchObject({
    suspended: true,
    number_of_users: 2,
  })
  const back = ['licence', 'change', serial, '--resume', '--users', '1', '--title', 'Spectra']
  expect(await json('admin', ...back)).toMatchObject({ suspended: false, number_of_users: 1 })
  const stranger = await as('olga', ['licence', 'change', serial, '--suspend'])
  expect(stranger).toMatchObject({
    code: 1,
    stderr: 'There is no such licence. Check its serial or id.\n',
  })
})

test('a refusal names the option that was typed, and repeats nothing', async () => {
  const early = ['licence', 'change', serial, '--to', '1999-01-01T00:00:00Z']
  expect((await as('admin', early)).stderr).toBe(
    'This licence cannot be saved. --to must be after --from.\n',
  )
  const nobody = await as('admin', ['licence', 'add-member', serial, 'nobody-at-all'])
  expect(nobody.stderr).toBe('There is no user nobody-at-all. Check the user name.\n')
})

test('a licence admin adds members', async () => {
  const added = await as('admin', ['licence', 'add-member', serial, 'olga', '--admin'])
  expect(added.stdout).toMatch(/^olga is invited, and accepts with: npx tessera login/)
  const invited = await as('olga', ['licence', 'invitations'])
  expect(invited.stdout).toContain(serial)
  const accepted = await as('olga', ['licence', 'accept', serial])
  expect(accepted.stdout).toBe(`You may now log in with: npx tessera login --licence ${serial}\n`)
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
  await json('olga', 'licence', 'add-member', serial, 'admin')
  const declined = await as('admin', ['licence', 'decline', serial])
  expect(declined.stdout).toBe('The invitation is gone.\n')
  const { items } = await json('olga', 'licence', 'members', serial, '--query', 'ad')
  expect(items.map(({ username }: { username: string }) => username)).toEqual(['ada'])
})

test('a login with a licence takes a licence seat, or says that all are taken', async () => {
  const first = await logIn(ada, '--licence', serial)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toContain(`as ada, with a licence seat of ${serial}.`)
  const second = await logIn(ben, '--licence', serial)
  expect(second).toMatchObject({ code: 1, stdout: '' })
  expect(second.stderr).toContain('1 of 1 licence seats are in use.\n')
  expect(second.stderr).toContain('The only licence seat is taken.')
  const third = await logIn(olga, '--licence', serial)
  expect(third.stderr).toMatch(/^ {2}ada, since /m)
})

test('a waiting login gets in when a licence seat is free', async () => {
  const waiting = logIn(ben, '--licence', serial, '--wait')
  await expect
    .poll(
      async () =>
        (await t.sql`select 1 from pending_logins where user_id = ${ben?.uuid ?? ''}`).length,
      { timeout: 20_000 },
    )
    .toBeGreaterThan(1)
  const licenceSeats = await as('olga', ['licence', 'seats', serial])
  expect(licenceSeats.stdout).toMatch(/^1 of 1 licence seats are in use\.\n\nuser .*\nada /)
  const out = await as('olga', ['licence', 'release', serial, 'ada', '--reason', 'A course.'])
  expect(out).toMatchObject({ code: 0, stdout: 'ada is logged out of the licence.\n' })
  const { stdout: said, stderr: meanwhile } = await waiting
  expect(said).toContain('as ben, with a licence seat of')
  expect(meanwhile).toMatch(/^Waiting until .+\. Press Ctrl-C to give up\.$/m)
  const { stderr } = await as('ada', ['user', 'show'])
  expect(stderr).toContain('“A course.”')
})

test('the licence file needs a fresh code: without a terminal from the environment or from a command before', async () => {
  const stale = () => t.sql`
    update sessions set factor_verified_at = now() - interval '1 hour' where user_id = ${olga?.uuid ?? ''}`
  const out = join(folder(), 'a.lic')
  await stale()
  const refused = await as('olga', ['licence', 'file', serial, '--out', out])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('Run npx tessera factor first')

  const code = await unspentCode(t, olga as Person)
  expect(await as('olga', ['factor'], { input: `${code}\n` })).toMatchObject({ code: 0 })
  const written = await as('olga', ['licence', 'file', serial, '--out', out])
  expect(written).toMatchObject({ code: 0, stderr: `Wrote ${out}.\n` })
  expect(await readFile(out, 'utf8')).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
  expect((await as('olga', ['licence', 'file', serial, '--out', out])).stderr).toBe(
    `${out} already exists. Name another file, or remove it.\n`,
  )

  await stale()
  const env = { TESSERA_SECURITY_CODE: await unspentCode(t, olga as Person) }
  const printed = await as('olga', ['licence', 'file', serial], { env })
  expect(printed).toMatchObject({ code: 0, stderr: '' })
  expect(printed.stdout).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
})

test('a licence seat is borrowed and returned', async () => {
  const file = join(folder(), 'seat.jws')
  const borrowed = await as('ben', ['licence', 'borrow', '--days', '3', '--out', file])
  expect(borrowed).toMatchObject({ code: 0, stderr: `Wrote ${file}.\n` })
  expect(borrowed.stdout).not.toContain('eyJ')
  expect(await readFile(file, 'utf8')).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
  const id = /npx tessera licence return (\S+)\n$/.exec(borrowed.stdout)?.[1] ?? ''
  const other = join(folder(), 'other.jws')
  const again = await as('ben', ['licence', 'borrow', '--days', '3', '--out', other])
  expect(again.stderr).toMatch(
    new RegExp(
      `already borrowed .*, until .*\nTo return it early, run: npx tessera licence return ${id}\n$`,
    ),
  )
  await expect(readFile(other)).rejects.toThrow('ENOENT')
  const returned = await as('ben', ['licence', 'return', id])
  expect(returned).toMatchObject({
    code: 0,
    stdout: 'The licence seat is returned. Delete the copy, and do not use it any more.\n',
  })
})

test('an existing file is not overwritten, and no licence seat is borrowed for it', async () => {
  const file = join(folder(), 'a.lic')
  const { stderr } = await as('ben', ['licence', 'borrow', '--days', '3', '--out', file])
  expect(stderr).toBe(`${file} already exists. Name another file, or remove it.\n`)
  const borrowed = await t.sql`
    select 1 from licence_seats where user_id = ${ben?.uuid ?? ''} and borrowed_until > now()`
  expect(borrowed).toHaveLength(0)
})

test('a licence admin reads the history, as a list and as CSV, and the advice', async () => {
  const shown = await as('olga', ['licence', 'history', serial])
  expect(shown.stdout).toMatch(
    /^user +since +until +reason +note\nben +\S+ \S+ \S+ +in now +-\nada +/,
  )
  const csv = await as('olga', ['licence', 'history', serial, '--csv'])
  expect(csv).toMatchObject({ code: 0, stderr: '' })
  expect(csv.stdout.trimEnd().split('\n')).toHaveLength(3)
  expect(csv.stdout).not.toContain('\\u')
  const advice = await json('olga', 'licence', 'advice', serial)
  expect((await as('olga', ['licence', 'advice', serial])).stdout).toBe(`${advice.text}\n`)
})

test('a member who runs no licence sees the licences that they are a member of', async () => {
  const { stdout } = await as('ben', ['licence', 'list'])
  expect(stdout).toMatch(
    new RegExp(`^You run no licence. You are a member of these:\nserial .*\n${serial} .* member `),
  )
})

test('a removed member is logged out', async () => {
  const mine = await as('ben', ['licence', 'list', '--mine'])
  expect(mine.stdout).toMatch(new RegExp(`${serial}  valid .* member .*Spectra\n$`))
  const { code, stdout } = await as('olga', ['licence', 'remove-member', serial, 'ben'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'ben is no longer a member.\n' })
  expect((await as('olga', ['licence', 'seats', serial])).stdout).toContain('0 of 1 licence seats')
})

test('law 9: a stranger learns nothing about a licence', async () => {
  await logIn(await t.person({ username: 'eve' }))
  for (const args of [
    ['seats', serial],
    ['members', serial],
    ['file', serial],
  ])
    expect((await as('eve', ['licence', ...args])).stderr).toBe(
      'There is no such licence. Check its serial or id.\n',
    )
  expect(await json('eve', 'licence', 'list')).toMatchObject({ items: [] })
})
