import { expect, test } from 'vitest'
import { PUBLIC_URL, testApp } from '../../test/app.ts'
import { problemOf, unspentCode } from '../../test/logins.ts'
import { countCode, spendAttempt } from '../identity/attemptBudget.ts'
import { fromBase32 } from '../vault/base32.ts'

const t = testApp()

const search = async (as: Awaited<ReturnType<typeof t.person>>, query: string) => {
  const answer = await t.call('GET', `/user?${query}`, { as })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const namesOf = ({ items }: { items: { username: string }[] }) =>
  items.map(({ username }) => username)

test('a platform admin finds users by any part of user name, full name and e-mail address', async () => {
  const admin = await t.person({ role: 'admin' })
  const signedUp = await t.call('POST', '/user', {
    body: {
      username: 'Sonja.K',
      email: 'sonja@bücher.example',
      password1: 'correct horse battery staple',
      password2: 'correct horse battery staple',
      first_name: 'Sønja',
      last_name: 'Kovalevskaja',
    },
  })
  expect(signedUp.statusCode, signedUp.body).toBe(201)
  for (const query of ['NJA.K', 'sønja koval', 'sonja@b', 'BÜCHER.EX', 'xn--bcher'])
    expect(namesOf(await search(admin, `query=${encodeURIComponent(query)}`)), query).toEqual([
      'Sonja.K',
    ])
  expect(namesOf(await search(admin, 'query=sonja@other'))).toEqual([])
  const [user] = (await search(admin, 'query=sonja.k')).items
  expect(user).toMatchObject({
    email: 'sonja@xn--bcher-kva.example',
    factor_confirmed: false,
    must_set_password: false,
    last_login_at: null,
    codes_delayed_until: null,
  })
})

test('a new name and a new address are found, and the old ones are not', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const changed = await t.call('PATCH', `/user/${person.username}`, {
    as: person,
    body: {
      last_name: 'Zuckerkandl',
      email: 'emil@zuckerkandl.example',
      password: 'correct horse battery staple',
      security_code: await unspentCode(t, person),
    },
  })
  expect(changed.statusCode, changed.body).toBe(200)
  for (const query of ['zuckerkandl.example', 'first zuckerk'])
    expect(namesOf(await search(admin, `query=${query}`))).toEqual([person.username])
  expect(namesOf(await search(admin, `query=${person.email}`))).toEqual([])
})

test('the list has filters and pages, in the order of the user names', async () => {
  const [admin, organiser] = [
    await t.person({ role: 'admin' }),
    await t.person({ role: 'organiser', username: 'AAA.first' }),
  ]
  expect(namesOf(await search(admin, 'role=organiser'))).toEqual([organiser.username])
  await t.call('PUT', `/user/${organiser.username}/active`, {
    as: admin,
    body: { is_active: false },
  })
  expect(namesOf(await search(admin, 'is_active=false'))).toEqual([organiser.username])
  const all = namesOf(await search(admin, 'page_size=100'))
  expect(all[0]).toBe(organiser.username)
  expect(all).toEqual(all.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
  const seen: string[] = []
  let page: string | null = ''
  while (page !== null) {
    const found: { items: { username: string }[]; next_page: string | null } = await search(
      admin,
      `page_size=2${page && `&page=${page}`}`,
    )
    seen.push(...namesOf(found))
    page = found.next_page
  }
  expect(seen).toEqual(all)
})

test('the list tells who has logged in, has an authenticator, was reset, or typed many wrong codes', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const one = async () => (await search(admin, `query=${person.username}`)).items[0]
  expect(await one()).toMatchObject({ factor_confirmed: true, last_login_at: null })
  const login = await t.call('POST', '/auth-jwt/login', {
    body: {
      username: person.username,
      password: 'correct horse battery staple',
      security_code: await unspentCode(t, person),
    },
  })
  expect(login.statusCode, login.body).toBe(200)
  expect(Date.parse((await one()).last_login_at)).toBeGreaterThan(Date.now() - 60_000)
  const { codeSubject } = await spendAttempt(t.sql, { ...person, address: '192.0.2.1' })
  await t.sql.begin(async (tx) => {
    for (let wrong = 0; wrong < 11; wrong++) await countCode(tx, codeSubject)
  })
  expect(Date.parse((await one()).codes_delayed_until)).toBeGreaterThan(Date.now())
  await t.call('POST', `/user/${person.username}/reset`, { as: admin })
  expect(await one()).toMatchObject({
    factor_confirmed: false,
    must_set_password: true,
    last_login_at: null,
    codes_delayed_until: null,
  })
})

test('9. the list of users is for platform admins', async () => {
  const [person, organiser] = [await t.person(), await t.person({ role: 'organiser' })]
  expect(problemOf(await t.call('GET', '/user'))).toBe('401 unauthenticated')
  for (const as of [person, organiser])
    expect(problemOf(await t.call('GET', '/user?query=ada', { as }))).toBe('403 forbidden')
})

test.each(['role=king', 'is_active=maybe', 'page=AAAA', 'nobody=1&page_size=0'])(
  '10. the list of users refuses ?%s',
  async (query) => {
    const admin = await t.person({ role: 'admin' })
    expect(problemOf(await t.call('GET', `/user?${query}`, { as: admin }))).toBe(
      '400 malformed_input',
    )
  },
)

test('a person who was reset comes back in a browser: with the temporary password, JSON, and cookies alone', async () => {
  const [admin, person] = [await t.person({ role: 'admin' }), await t.person()]
  const reset = await t.call('POST', `/user/${person.username}/reset`, { as: admin })
  const { username, password } = reset.json()
  const headers = {
    origin: PUBLIC_URL,
    'sec-fetch-site': 'same-origin',
    accept: 'application/json',
  }
  const shown = await t.call('POST', '/auth-totp/qrcode', { headers, body: { username, password } })
  expect(shown.statusCode, shown.body).toBe(201)
  const { otpauth_uri, secret, expires_at } = shown.json()
  expect(otpauth_uri).toContain(secret)
  expect(Date.parse(expires_at)).toBeGreaterThan(Date.now() + 14 * 60_000)
  expect(Date.parse(expires_at)).toBeLessThan(Date.now() + 16 * 60_000)
  const login = await t.call('POST', '/auth-jwt/login', {
    headers,
    body: {
      username,
      password,
      security_code: await t.code({ ...person, secret: fromBase32(secret) }),
      new_password1: 'grævling lampe torsdag kanal',
      new_password2: 'grævling lampe torsdag kanal',
      delivery: 'cookie',
    },
  })
  expect(login.statusCode, login.body).toBe(200)
  expect(login.json().recovery_codes).toHaveLength(10)
  const cookie = login.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const own = await t.call('GET', '/session/current/factor', { headers: { ...headers, cookie } })
  expect(own.statusCode, own.body).toBe(200)
  expect(own.json()).toMatchObject({ recovery_codes_left: 10 })
})
