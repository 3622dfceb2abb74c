import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../server/test/app.ts'
import { makeLicence } from '../../../server/test/licences.ts'
import { unspentCode } from '../../../server/test/logins.ts'
import { remotePeople } from '../../test/remotePeople.ts'
import { UsageError } from '../command.ts'
import { runCommand } from '../runCommand.ts'

const t = testApp()
const { as, logIn, url } = remotePeople(t)
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin', username: 'admin' })
  await logIn(admin)
})

const run = (args: readonly string[], more = {}) => as('admin', args, more)

async function json(...args: string[]) {
  const { code, stdout, stderr } = await run(['application', ...args, '--json'])
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

let count = 0
const wish = () => {
  const host = `https://lab${count++}.example.org`
  return { host, args: ['--name', 'Laboratory', '--audience', host, '--redirect', `${host}/back`] }
}
const make = (...more: string[]) => json('create', ...wish().args, ...more)
const isSecret = async (client_id: string, secret: string) => {
  const answer = await fetch(`${url()}/oidc/introspect`, {
    method: 'POST',
    body: new URLSearchParams({ client_id, client_secret: secret, token: 'x' }),
  })
  return answer.status === 200
}

describe('application create', () => {
  test('prints what the application is set up with, and its secret once', async () => {
    const { host, args } = wish()
    const made = await run([
      ...['application', 'create', ...args, '--redirect', `${host}/second`],
      ...['--post-logout', `${host}/`, '--backchannel', `${host}/logout`, '--pkce', 'optional'],
      ...['--requires-licence', 'no', '--token-seconds', '120'],
    ])
    expect(made).toMatchObject({ code: 0, stderr: 'Keep this secret, it is not shown again:\n' })
    expect(made.stdout).toMatch(
      /^ {2}issuer {9}http:\/\/localhost:8000\n {2}client_id {6}[0-9a-f-]{36}\n {2}client_secret {2}ts1\.[\w-]{43}\n$/,
    )
    const [, id = '', secret = ''] =
      /client_id +(\S+)\n +client_secret +(\S+)/.exec(made.stdout) ?? []
    expect(await isSecret(id, secret)).toBe(true)

    const shown = await run(['application', 'show', id])
    expect(shown).toMatchObject({ code: 0, stderr: '' })
    expect(shown.stdout).not.toContain('ts1.')
    expect(shown.stdout).toContain(`${host}/back ${host}/second`)
    expect(await json('show', id)).toMatchObject({
      client_id: id,
      redirect_uris: [`${host}/back`, `${host}/second`],
      post_logout_redirect_uris: [`${host}/`],
      backchannel_logout_uri: `${host}/logout`,
      requires_licence: false,
      public: false,
      pkce: 'optional',
      access_token_seconds: 120,
    })
  })

  test('gives a public application no secret, and says nothing of one', async () => {
    const { args } = wish()
    const made = await run(['application', 'create', ...args, '--public'])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).not.toContain('secret')
  })

  test('shows each address that has a mistake, and why', async () => {
    const mistakes = [
      ['htps://lab.example.org/back', 'must begin with https://, or with http:// on localhost'],
      ['https//lab.example.org/back', 'must be an absolute address'],
      ['https://lab.example.org/back#top', 'must not have a fragment'],
      ['https://*.example.org/back', 'must be one address, without wildcards'],
      ['https://lab.example.org/ back', 'must be an absolute address'],
      ['http://lab.example.org/back', 'must begin with https://'],
    ] as const
    for (const option of ['--redirect', '--post-logout']) {
      const wrong = mistakes.flatMap(([address]) => [option, address])
      const refused = await run(['application', 'create', ...wish().args, ...wrong])
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused.stderr).toMatch(/^The application cannot be saved\. --/)
      for (const [address, reason] of mistakes)
        expect(refused.stderr).toContain(`${option} ${address} ${reason}`)
      expect(refused.stderr).not.toMatch(/errors|_uris/)
    }
  })

  test.each([
    [['--audience', 'a', '--redirect', 'https://a.example/'], '--name is required.'],
    [['--name', 'X', '--redirect', 'https://a.example/'], '--audience is required.'],
    [['--name', 'X', '--audience', 'a'], '--redirect is required.'],
    [['--token-seconds', '301'], '--token-seconds must be at most 300.'],
    [['--pkce', 'off'], '--pkce must be one of required, optional.'],
    [['--requires-licence', 'maybe'], '--requires-licence must be one of yes, no.'],
    [['--post-logout', 'none', '--post-logout', 'https://a.example/'], '--post-logout none'],
  ])('%j is wrong usage', async (args, sentence) => {
    const work = () => runCommand(['application', 'create', ...args])
    await expect(work()).rejects.toThrow(UsageError)
    await expect(work()).rejects.toThrow(sentence)
  })

  test('names the option that the server refuses', async () => {
    const { args } = wish()
    const open = await run(['application', 'create', ...args, '--public', '--pkce', 'optional'])
    expect(open.stderr).toContain('--pkce must be required for an application without a secret')
    const backchannel = ['--backchannel', 'http://lab.internal/logout']
    const insecure = await run(['application', 'create', ...args, ...backchannel])
    expect(insecure.stderr).toContain('--backchannel must begin with https://')
    const { audience } = await make()
    const taken = await run(['application', 'create', ...wish().args, '--audience', audience])
    expect(taken.stderr).toContain('--audience is taken')
  })
})

test('application list has a line for each, and no secret', async () => {
  const { client_id, audience } = await make('--public')
  const listed = await run(['application', 'list'])
  expect(listed).toMatchObject({ code: 0, stderr: '' })
  expect(listed.stdout).toMatch(/^client id .*secret +licence seat +pkce +name +audience\n/)
  expect(listed.stdout).toMatch(
    new RegExp(`^${client_id} +none +needed +required +Laboratory +${audience}$`, 'm'),
  )
  expect(listed.stdout).not.toContain('ts1.')
})

test('application change replaces what is given, and leaves the rest', async () => {
  const { host, args } = wish()
  const made = await json('create', ...args, '--backchannel', `${host}/logout`)
  const id = made.client_id
  const redirect = ['--redirect', `${host}/new`]
  const changed = await run(['application', 'change', id, ...redirect, '--backchannel', 'none'])
  expect(changed).toMatchObject({ code: 0, stderr: '' })
  const { client_secret: _, ...before } = made
  expect(await json('show', id)).toEqual({
    ...before,
    redirect_uris: [`${host}/new`],
    backchannel_logout_uri: null,
    updated_at: expect.any(String),
  })
  const wrong = await run(['application', 'change', id, '--redirect', 'lab.example.org'])
  expect(wrong.stderr).toContain('--redirect lab.example.org must be an absolute address')
  const nothing = await run(['application', 'change', id])
  expect(nothing).toMatchObject({ code: 2 })
  expect(nothing.stderr).toContain('Nothing to change')
})

test('application secret prints the secret alone, and the old one ends as asked', async () => {
  const { client_id: id, client_secret: first } = await make()
  const second = await run(['application', 'secret', id])
  expect(second.code).toBe(0)
  expect(second.stdout).toMatch(/^ts1\.[\w-]{43}\n$/)
  expect(second.stderr).toMatch(/^The old secret ends at 20.* Keep the new one.*:\n$/)
  expect(second.stderr).not.toContain('ts1.')
  expect([await isSecret(id, first), await isSecret(id, second.stdout.trim())]).toEqual([
    true,
    true,
  ])
  const third = await json('secret', id, '--old-seconds', '0')
  expect([
    await isSecret(id, second.stdout.trim()),
    await isSecret(id, third.client_secret),
  ]).toEqual([false, true])
  const long = await run(['application', 'secret', id, '--old-seconds', '9999999'])
  expect(long.stderr).toContain('--old-seconds must be <= 2592000')
  const open = await make('--public')
  const none = await run(['application', 'secret', open.client_id])
  expect(none).toMatchObject({ code: 1, stdout: '' })
  expect(none.stderr).toContain('A public application has no secret.')
})

test('application delete removes it, but not while a licence is for it', async () => {
  const { client_id: id } = await make()
  const licence = await makeLicence(t, { applicationId: id })
  const used = await run(['application', 'delete', id])
  expect(used).toMatchObject({ code: 1, stdout: '' })
  expect(used.stderr).toContain(licence.serial)
  await t.sql`update licences set application_id = null where uuid = ${licence.uuid}`
  expect(await run(['application', 'delete', id])).toEqual({
    code: 0,
    stdout: 'Laboratory is deleted. Its tokens no longer count.\n',
    stderr: '',
  })
  for (const words of ['show', 'delete', 'secret']) {
    const gone = await run(['application', words, id])
    expect(gone.stderr).toBe('There is no application with this id. Check the id.\n')
  }
  const typo = await run(['application', 'show', 'laboratory'])
  expect(typo.stderr).toContain('CLIENT_ID must be a UUID')
})

test('changing, deleting and a new secret need a fresh code', async () => {
  const { client_id: id } = await make()
  await t.sql`
    update sessions set factor_verified_at = now() - interval '1 hour' where user_id = ${admin.uuid}`
  const commands = [
    ['change', id, '--name', 'Other'],
    ['secret', id],
    ['delete', id],
  ]
  for (const command of [...commands, ['create', ...wish().args]]) {
    const refused = await run(['application', ...command])
    expect(refused, command.join(' ')).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('Run npx tessera factor first')
  }
  const env = { TESSERA_SECURITY_CODE: await unspentCode(t, admin) }
  const made = await run(['application', 'secret', id], { env })
  expect(made.stdout).toMatch(/^ts1\./)
})
