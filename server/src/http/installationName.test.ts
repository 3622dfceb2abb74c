import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PASSWORD, testApp } from '../../test/app.ts'
import { ownApp } from '../../test/ownApp.ts'
import { readConfig } from '../config.ts'
import { createAdmin } from '../identity/createAdmin.ts'
import { renewUnusedAdmin } from '../identity/renewUnusedAdmin.ts'

const t = testApp()

/** The label and the issuer, by which apps tell entries apart. */
const entryOf = (uri: string) => {
  const { pathname, searchParams } = new URL(uri)
  return { label: decodeURIComponent(pathname.slice(1)), issuer: searchParams.get('issuer') }
}

async function enrolAt(publicUrl: string, name?: string) {
  const environment = { PUBLIC_URL: publicUrl, ...(name && { INSTALLATION_NAME: name }) }
  const { installationName } = readConfig(environment)
  const app = await ownApp(t, { config: { publicUrl, installationName } })
  const person = await t.person({ username: `ada-${Math.random().toString(36).slice(2, 10)}` })
  await t.sql`delete from second_factors where user_id = ${person.uuid}`
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/auth-totp/qrcode',
    headers: { accept: 'application/json' },
    payload: { username: person.username, password: PASSWORD },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return { ...entryOf(answer.json().otpauth_uri), username: person.username }
}

test('two installations give entries of different names', async () => {
  const one = await enrolAt('https://one.example.org')
  const two = await enrolAt('https://two.example.org')
  expect(one.issuer).toBe('Tessera one.example.org')
  expect(one.label).toBe(`Tessera one.example.org:${one.username}`)
  expect(two.issuer).toBe('Tessera two.example.org')
  expect(two.label).toBe(`Tessera two.example.org:${two.username}`)
})

test('two ports of one machine are two installations, and a label has one colon', async () => {
  const [one, two] = [
    await enrolAt('http://localhost:8000'),
    await enrolAt('http://localhost:8001'),
  ]
  expect(one.issuer).not.toBe(two.issuer)
  for (const { label } of [one, two]) expect(label.split(':')).toHaveLength(2)
})

test('an operator may name the installation in any script', async () => {
  const { issuer, label, username } = await enrolAt('https://x.example', 'Teatret på Øen & co')
  expect({ issuer, label }).toEqual({
    issuer: 'Teatret på Øen & co',
    label: `Teatret på Øen & co:${username}`,
  })
})

test('an admin made or shown by the operator has the name, too', async () => {
  const made = await createAdmin(t.sql, t.vault, {
    username: 'boss',
    email: 'boss@example.org',
    issuer: 'The Old Mill',
  })
  const shown = await renewUnusedAdmin(t.sql, t.vault, { username: 'boss', issuer: 'The Old Mill' })
  for (const uri of [made.otpauth_uri, shown?.otpauth_uri ?? ''])
    expect(entryOf(uri)).toEqual({ label: 'The Old Mill:boss', issuer: 'The Old Mill' })
})

test('no file gives an authenticator entry a fixed name', async () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const named: string[] = []
  for (const folder of ['server/src', 'cli/src'])
    for (const file of await readdir(`${root}/${folder}`, { recursive: true })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
      const text = await readFile(`${root}/${folder}/${file}`, 'utf8')
      if (/issuer: ['"`]|otpauth:\/\/totp\/[A-Za-z]/.test(text)) named.push(`${folder}/${file}`)
    }
  expect(named).toEqual([])
})
