import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PASSWORD, testApp } from '../../test/app.ts'
import { ownApp } from '../../test/ownApp.ts'
import type { Config } from '../config.ts'
import { parseAddress } from './clientAddress.ts'

const t = testApp()

const behind = (trustProxy: Config['trustProxy']) => ownApp(t, { config: { trustProxy } })

/** The statuses of some logins with a wrong password, each with its own forwarded address. */
async function guess(
  addresses: readonly string[],
  { trustProxy = ['loopback'] as Config['trustProxy'], remoteAddress = '127.0.0.1' } = {},
): Promise<number[]> {
  const app = await behind(trustProxy)
  const { username } = await t.person()
  const statuses: number[] = []
  for (const address of addresses) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/login',
      remoteAddress,
      headers: { 'x-forwarded-for': address },
      payload: { username, password: 'guess', security_code: '000000' },
    })
    statuses.push(answer.statusCode)
  }
  return statuses
}

const eight = (text: (index: number) => string) => Array.from({ length: 8 }, (_, i) => text(i))

describe('behind a trusted proxy', () => {
  test.each([
    ['with a port', (i: number) => `203.0.113.44:${50_001 + i}`],
    ['of IPv6 with a port', (i: number) => `[2001:db8::7]:${50_001 + i}`],
    ['in quotes with a port', (i: number) => `"[2001:db8::8]:${50_001 + i}"`],
    ['of IPv6 with a zone', (i: number) => `2001:db8::9%eth${i}`],
    ['of IPv4 mapped into IPv6', (i: number) => (i % 2 ? '::ffff:203.0.113.45' : '203.0.113.45')],
    ['of IPv6 in another notation', (i: number) => `2001:db8:0:${'0'.repeat(i % 4)}1::a`],
    ['that is hidden', (i: number) => `_hidden${i}`],
    ['that is a part of Forwarded', (i: number) => `for=203.0.113.${i};proto=https`],
    ['that is HTML', (i: number) => `<b>${i}</b>`],
    ['of 3,000 characters', (i: number) => `${i}`.repeat(3_000)],
    ['with leading zeros', (i: number) => `203.000.113.0${10 + i}`],
    ['in hexadecimal', (i: number) => `0xcb.0.113.${i}`],
    ['of one number', (i: number) => `${3_405_803_820 + i}`],
    ['of three numbers', (i: number) => `203.0.${i}`],
    ['that is a name', (i: number) => `host${i}.example.org`],
    ['left of a text that is no address', (i: number) => `203.0.113.${i}, unknown`],
  ])('an address %s gives no new budget of guesses', async (_name, address) => {
    expect((await guess(eight(address))).at(-1)).toBe(429)
  })

  test('another address is another budget, also with a port', async () => {
    const statuses = await guess(eight((i) => `203.0.113.${100 + i}:4711`))
    expect(new Set(statuses)).toEqual(new Set([401]))
  })

  test.each([
    ['203.0.113.60:50001', '203.0.113.60'],
    ['[2001:DB8::60]:50001', '2001:db8::60'],
    ['203.0.113.61, , ', '203.0.113.61'],
    [' , ,203.0.113.62', '203.0.113.62'],
    ['198.51.100.1, 203.0.113.63:80, 10.0.0.7:80', '203.0.113.63'],
    ['<b>1</b>, 10.0.0.7', '10.0.0.7'],
    ['<b>1</b>', '127.0.0.1'],
    ['unknown', '127.0.0.1'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
  ])('a login from %j is shown, and recorded, with %j', async (forwarded, address) => {
    const app = await behind(['loopback', '10.0.0.0/8'])
    const person = await t.person()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/login',
      remoteAddress: '::ffff:127.0.0.1',
      headers: { 'x-forwarded-for': forwarded },
      payload: {
        username: person.username,
        password: PASSWORD,
        security_code: await t.code(person, 1),
      },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    const as = answer.json().access_token
    const sessions = (await t.call('GET', '/session', { as })).json().items
    expect(sessions).toContainEqual(expect.objectContaining({ current: true, address }))
    const audit = (await t.call('GET', `/user/${person.username}/audit`, { as })).json().items
    expect(audit[0]).toMatchObject({ kind: 'login', address })
  })
})

describe('a number of proxies', () => {
  const forged = eight((i) => `203.0.113.${i}`)

  test('is not believed of a caller from elsewhere, who reached the server directly', async () => {
    const statuses = await guess(forged, { trustProxy: 1, remoteAddress: '198.51.100.7' })
    expect(statuses.at(-1)).toBe(429)
  })

  test('is not believed of a caller with a public IPv6 address either', async () => {
    const statuses = await guess(forged, { trustProxy: 2, remoteAddress: '2001:db8::1' })
    expect(statuses.at(-1)).toBe(429)
  })

  test.each(['127.0.0.1', '10.0.0.7', '::ffff:192.168.0.7', 'fd00::7'])(
    'is believed of a proxy at %s',
    async (remoteAddress) => {
      const statuses = await guess(forged, { trustProxy: 1, remoteAddress })
      expect(new Set(statuses)).toEqual(new Set([401]))
    },
  )

  test('counts the proxies: an address further left is not believed', async () => {
    const statuses = await guess(
      eight((i) => `203.0.113.${i}, 198.51.100.9`),
      { trustProxy: 1 },
    )
    expect(statuses.at(-1)).toBe(429)
  })
})

test('the one form of an address has no port, zone, capital or leading zero', () => {
  const forms = {
    '203.0.113.44': '203.0.113.44',
    '203.0.113.44:1': '203.0.113.44',
    '203.0.113.44:_obfuscated': '203.0.113.44',
    '[2001:0DB8:0:0::0044]:1': '2001:db8::44',
    '::FFFF:203.0.113.44': '203.0.113.44',
    '::ffff:cb00:712c': '203.0.113.44',
    'fe80::1%eth0': 'fe80::1',
    '203.0.113.044': undefined,
    '203.0.113.256': undefined,
    '203.0.113': undefined,
    '203.0.113.44:': undefined,
    '203.0.113.44:123456': undefined,
    '[203.0.113.44]': undefined,
    '[2001:db8::1': undefined,
    'for=203.0.113.44': undefined,
    '٢٠٣.0.113.44': undefined,
    '': undefined,
  }
  for (const [text, form] of Object.entries(forms)) expect(parseAddress(text), text).toBe(form)
})

test('no other file reads an address of a request than the one that parses it', async () => {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const reading: string[] = []
  for (const name of files) {
    const text = await readFile(`${folder}/${name}`, 'utf8')
    if (
      /\b(request|req|this|raw)\.ips?\b|remoteAddress|\{[^}]*\bips?\b[^}]*\} = request/.test(text)
    )
      reading.push(name)
  }
  // The metrics ask whether the connection itself comes from this machine.
  expect(reading.sort()).toEqual(['edge/clientAddress.ts', 'edge/metrics.ts'])
})
