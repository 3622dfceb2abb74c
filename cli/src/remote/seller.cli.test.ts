import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../server/test/app.ts'
import { remotePeople } from '../../test/remotePeople.ts'

const t = testApp()
const { as, logIn } = remotePeople(t)

beforeAll(async () => {
  await logIn(await t.person({ role: 'admin', username: 'admin' }))
  for (const username of ['sara', 'vera']) await logIn(await t.person({ username }))
})

const run = (...args: string[]) => as('admin', args)

async function json(...args: string[]) {
  const { code, stdout, stderr } = await run('seller', ...args, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

test('the seller of a new installation has no name yet, and gets one', async () => {
  const listed = await run('seller', 'list')
  expect(listed.stdout).toMatch(/^id +name +number +country +currency\n/)
  const [, id = ''] = /\n([0-9a-f-]{36}) +\(no name yet\) +- +DK +DKK\n$/.exec(listed.stdout) ?? []
  const changed = await json(
    ...['change', id, '--name', 'Sejlhuset ApS', '--company-number', '12 34 56 78'],
    ...['--vat-number', 'DK12345678', '--address', 'Havnegade 7', '--email', 'a@house.example'],
  )
  expect(changed).toMatchObject({
    name: 'Sejlhuset ApS',
    company_number: '12 34 56 78',
    vat_number: 'DK12345678',
    address: 'Havnegade 7',
    email: 'a@house.example',
  })
  expect((await run('seller', 'show', id)).stdout).toContain('Sejlhuset ApS')
  expect(await json('change', id, '--email', 'none')).toMatchObject({ email: null })
})

test('a seller is created by a platform admin alone', async () => {
  const made = await run(
    'seller',
    'create',
    '--name',
    'Kunst Oy',
    '--country',
    'FI',
    '--currency',
    'EUR',
  )
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(made.stdout).toContain('Kunst Oy')
  const refused = await as('sara', ['seller', 'create', '--name', 'Mine'])
  expect(refused.stderr).toContain('Only a platform admin may do that.')
})

test('what is wrong is said by the name of its option', async () => {
  const wrong = await run('seller', 'create', '--name', 'x', '--currency', 'XYZ')
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
  expect(wrong.stderr).toContain('--currency must be a currency of ISO 4217')
  const { uuid } = await json('create', '--name', 'x')
  expect(await run('seller', 'change', uuid)).toMatchObject({ code: 2, stdout: '' })
  expect((await run('seller', 'create')).stderr).toContain('--name is required')
})

test('the admins of a seller are added, listed and removed', async () => {
  const { uuid } = await json('create', '--name', 'Pakhuset')
  expect((await run('seller', 'admins', uuid)).stdout).toBe(
    'Nobody runs this seller but the platform admins.\n',
  )
  expect((await run('seller', 'add-admin', uuid, 'sara')).stdout).toBe('sara runs the seller.\n')
  expect((await as('sara', ['seller', 'list', '--mine'])).stdout).toContain(uuid)
  expect(await as('sara', ['seller', 'change', uuid, '--address', 'Kajen 1'])).toMatchObject({
    code: 0,
  })
  expect((await run('seller', 'admins', uuid)).stdout).toMatch(/\nsara +admin +20\d\d-/)
  const last = await as('sara', ['seller', 'remove-admin', uuid, 'sara'])
  expect(last.stderr).toContain('The last admin of a seller cannot be removed')
  const gone = await run('seller', 'remove-admin', uuid, 'sara')
  expect(gone.stdout).toBe('sara no longer runs the seller.\n')
  expect((await as('vera', ['seller', 'list', '--mine'])).stdout).toBe('No sellers found.\n')
})
