import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../../server/test/app.ts'
import { makeLicence } from '../../../server/test/licences.ts'
import { unspentCode } from '../../../server/test/logins.ts'
import { askToken } from '../../../server/test/serviceAccounts.ts'
import { remotePeople } from '../../test/remotePeople.ts'

const t = testApp()
const { as, logIn } = remotePeople(t)
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin', username: 'admin' })
  await logIn(admin)
})

const run = (args: readonly string[], more = {}) => as('admin', args, more)

test('a service account gets a token with its secret; a new secret ends the old one', async () => {
  const { uuid: licence, serial } = await makeLicence(t)
  const made = await run([
    ...['service', 'create', '--name', 'Register', '--licence', serial],
    ...['--scope', 'licence:read', '--scope', 'licence:manage'],
  ])
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const id = /client_id\s+(\S+)/.exec(made.stdout)?.[1] ?? ''
  expect(made.stdout).toContain(`npx tessera service secret ${id}`)

  const first = await run(['service', 'secret', id])
  expect(first).toMatchObject({ code: 0, stderr: 'Keep this secret, it is not shown again:\n' })
  const machine = { uuid: id, secret: first.stdout.trim() }
  expect(await askToken(t, { machine })).toBe(200)
  const second = await run(['service', 'secret', id, '--old-seconds', '0', '--json'])
  expect(JSON.parse(second.stdout)).toMatchObject({ client_id: id })
  expect(await askToken(t, { machine })).toBe('invalid_client')

  const listed = await run(['service', 'list'])
  expect(listed.stdout).toMatch(
    new RegExp(
      `^client id .*\n${id} +enabled +20\\S+ \\S+ \\S+ +1 +0 +1 +licence:read licence:manage +Register\n$`,
    ),
  )
  const { items } = JSON.parse((await run(['service', 'list', '--json'])).stdout)
  expect(items).toMatchObject([{ client_id: id, licence_ids: [licence] }])
})

test('making a secret needs a fresh code', async () => {
  const { stdout } = await run([
    'service',
    'create',
    '--name',
    'Other',
    '--scope',
    'owner:read',
    '--json',
  ])
  const { client_id } = JSON.parse(stdout)
  await t.sql`
    update sessions set factor_verified_at = now() - interval '1 hour' where user_id = ${admin.uuid}`
  const refused = await run(['service', 'secret', client_id])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('Run npx tessera factor first')
  const env = { TESSERA_SECURITY_CODE: await unspentCode(t, admin) }
  expect((await run(['service', 'secret', client_id], { env })).stdout).toMatch(/^tm1\./)
})

test('wrong input is refused with a sentence, and nothing is created', async () => {
  for (const [args, code, sentence] of [
    [['--name', 'X'], 2, '--scope is required.'],
    [['--scope', 'owner:read'], 2, '--name is required.'],
    [['--name', 'X', '--scope', 'all'], 2, '--scope must be one of licence:read, '],
    [['--name', 'X', '--scope', 'licence:read', '--licence', 'ABCD-ABCD-ABCD-ABCD'], 1, 'no such'],
  ] as const) {
    const { code: got, stderr } = await run(['service', 'create', ...args])
    expect(got, args.join(' ')).toBe(code)
    expect(stderr).toContain(sentence)
  }
  expect(await t.sql`select 1 from service_accounts where name = 'X'`).toHaveLength(0)
})
