import { newId } from '@tessera/server/db/ids.ts'
import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../../server/test/app.ts'
import { remotePeople } from '../../test/remotePeople.ts'

const t = testApp()
const { as, logIn } = remotePeople(t)
let [admin, ada]: (Person | undefined)[] = []

beforeAll(async () => {
  admin = await t.person({ role: 'admin', username: 'admin' })
  ada = await t.person({ username: 'ada' })
  for (const person of [admin, ada]) await logIn(person)
  for (const username of ['ada', 'nobody-at-all'])
    await t.call('POST', '/auth-jwt/login', {
      body: { username, password: 'wrong', security_code: '000000' },
    })
})

const audit = (...args: string[]) => as('admin', ['audit', ...args])

async function kindsOf(...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await audit(...args, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout).items.map(({ kind }: { kind: string }) => kind)
}

test('an admin sees the audit log as a table, the newest entry first', async () => {
  const { code, stdout, stderr } = await audit('--kind', 'login_failed')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const [head, first, second, ...rest] = stdout.trimEnd().split('\n')
  expect(head).toMatch(/^at +kind +actor +user +address +details$/)
  expect(first).toMatch(/^20\d\d-\d\d-\d\d .* login_failed +- +- +127\.0\.0\.1 +\{\}$/)
  expect(second).toMatch(/ login_failed +.* ada +127\.0\.0\.1 /)
  expect(rest).toEqual([])
})

test('the log is narrowed by kind, actor, user and time', async () => {
  expect(new Set(await kindsOf('--kind', 'login_failed'))).toEqual(new Set(['login_failed']))
  const ofAda = await kindsOf('--user', 'ada')
  expect(ofAda).toEqual(expect.arrayContaining(['login', 'login_failed']))
  expect(await kindsOf('--user', String(ada?.uuid))).toEqual(ofAda)
  expect(new Set(await kindsOf('--actor', 'admin'))).toEqual(new Set(['login', 'factor_shown']))
  expect(await kindsOf('--to', '2020-01-01T00:00:00Z')).toEqual([])
  expect(await kindsOf('--from', '2020-01-01T00:00:00Z')).toEqual(await kindsOf())
  const none = await audit('--kind', 'user_reset')
  expect(none).toMatchObject({ code: 0, stdout: 'There are no such entries.\n' })
})

test('a long log has pages, and each says how to get the next', async () => {
  const ids = Array.from({ length: 60 }, newId)
  await t.sql`
    insert into audit_log (uuid, kind, user_id)
    select uuid, 'logout', ${String(ada?.uuid)}::uuid from unnest(${ids}::uuid[]) as uuid`
  const first = await audit('--user', 'ada')
  const [, page = ''] = /\nFor more, add: --page (\S+)\n$/.exec(first.stdout) ?? []
  const second = await audit('--user', 'ada', '--page', page)
  expect(first.stdout.trim().split('\n')).toHaveLength(53)
  expect(second.stdout).not.toContain('For more')
  expect(second.stdout.split('\n').length).toBeGreaterThan(10)
})

test('a spreadsheet gets CSV with all columns, and no JSON beside it', async () => {
  const { code, stdout } = await audit('--kind', 'login_failed', '--csv')
  expect(code).toBe(0)
  const [head, ...rows] = stdout.trimEnd().split('\n')
  expect(head).toMatch(
    /^\ufeff?at,kind,actor,actor_id,username,user_id,session_id,address,details$/,
  )
  expect(rows).toHaveLength(2)
  for (const more of [['--json'], ['--page', 'x']]) {
    const both = await audit('--csv', ...more)
    expect(both).toMatchObject({ code: 2, stdout: '' })
    expect(both.stderr).toContain('--csv cannot be used with --json or --page.')
  }
})

test('what is wrong with a filter is said by the name of its option', async () => {
  const time = await audit('--from', 'yesterday')
  expect(time).toMatchObject({ code: 1, stdout: '' })
  expect(time.stderr).toContain('--from must be a date and time with its zone')
  const user = await audit('--user', 'nobody-here')
  expect(user).toMatchObject({ code: 1, stdout: '' })
  expect(user.stderr).toContain('nobody-here')
})

test('the audit log is for platform admins only', async () => {
  const refused = await as('ada', ['audit'])
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Only a platform admin may do that. Ask one to do it.\n',
  })
  const stranger = await as('nobody', ['audit'])
  expect(stranger.stderr).toContain('Run npx tessera login first.')
})
