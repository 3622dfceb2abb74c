import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from 'tessera/test/freePort.ts'
import { expect, test } from 'vitest'
import { Browser, type PageSeen } from '../../server/test/browser.ts'
import { arrive, logIn, type Person } from './person.ts'
import { openAuthenticator } from './phone.ts'
import { withServer } from './withServer.ts'

const example = fileURLToPath(new URL('../../examples/laboratory/laboratory.mjs', import.meta.url))

/** Makes a call as the README shows it: JSON in, JSON out. */
async function call<T>(url: string, token: string, body: object): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`)
  return JSON.parse(text) as T
}

async function startLaboratory(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [example], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  expect(line.toString()).toContain('The laboratory is open')
  return child
}

test('the example has fewer than a hundred lines', async () => {
  expect((await readFile(example, 'utf8')).trimEnd().split('\n').length).toBeLessThan(100)
})

test('of three people with two licence seats, the third sees who is in, waits, and gets in after a logout', async () => {
  await withServer(async ({ server, makeAdmin }) => {
    const tessera = `http://localhost:${server.port}`
    const port = String(await freePort())
    const laboratory = `http://localhost:${port}`
    const { otpauth_uri, ...credentials } = await makeAdmin('root')
    const admin = await logIn(tessera, {
      ...credentials,
      authenticator: openAuthenticator(otpauth_uri),
    })
    const token = (await admin.tokens.load())?.access_token ?? ''

    const api = `${tessera}/api/v1`
    const application = await call<{ client_id: string; client_secret: string }>(
      `${api}/application`,
      token,
      {
        name: 'Laboratory',
        audience: 'laboratory',
        redirect_uris: [`${laboratory}/callback`],
        post_logout_redirect_uris: [`${laboratory}/`],
        backchannel_logout_uri: `${laboratory}/backchannel-logout`,
      },
    )
    const owner = await call<{ uuid: string }>(`${api}/owner`, token, {
      name: 'Ada',
      surname: 'Lovelace',
      email: 'ada@institute.example',
    })
    const licence = await call<{ uuid: string }>(`${api}/licence`, token, {
      owner_id: owner.uuid,
      number_of_users: 2,
      duration: 'P1Y',
      title: 'Laboratory for two',
      application_id: application.client_id,
      on_full: 'deny',
      tell_members_who_is_in: true,
      accept_for_members: true,
    })
    const people: Person[] = []
    for (const name of ['ada', 'ben', 'cyd']) {
      people.push(await arrive(tessera, name))
      await call(`${api}/licence/${licence.uuid}/member`, token, { username: name })
    }
    const [ada, ben, cyd] = people as [Person, Person, Person]

    const child = await startLaboratory({
      TESSERA_URL: tessera,
      CLIENT_ID: application.client_id,
      CLIENT_SECRET: application.client_secret,
      PORT: port,
    })
    try {
      const comeIn = async (person: Person): Promise<{ browser: Browser; page: PageSeen }> => {
        const browser = new Browser()
        const page = await browser.get(`${laboratory}/login`)
        expect(page.html).toContain('Log in to Laboratory')
        const { username, password, authenticator } = person
        const fields = { username, password, security_code: authenticator.code(1) }
        return { browser, page: await browser.submit(page, fields) }
      }
      const first = await comeIn(ada)
      expect(first.page.html).toContain('Welcome, ada: you have a licence seat.')
      const second = await comeIn(ben)
      expect(second.page.html).toContain('Welcome, ben: you have a licence seat.')

      const third = await comeIn(cyd)
      expect(third.page.html).toContain('has 2 licence seats, and 2 are taken')
      expect(third.page.html).toContain('<li>ada</li>')
      expect(third.page.html).toContain('<li>ben</li>')

      const out = await first.browser.get(`${laboratory}/logout`)
      expect(out.url.href).toBe(`${laboratory}/`)
      expect(out.html).toContain('Log in with Tessera')
      let { page } = third
      for (let asked = 0; page.url.origin === tessera && asked < 6; asked++)
        page = await third.browser.askAgain(page)
      expect(page.html).toContain('Welcome, cyd: you have a licence seat.')

      const gone = await fetch(`${api}/licence/${licence.uuid}/licence-seat/ben`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'A <course> needs it.' }),
      })
      expect(gone.status).toBe(204)
      const told = await second.browser.get(`${laboratory}/`)
      expect(told.html).toContain('“A &#60;course&#62; needs it.”')

      const lost = await new Browser().get(`${laboratory}/callback?code=x&state=foreign`)
      expect(lost.html).toContain('This login has expired. <a href="/login">')

      const again = await first.browser.get(`${laboratory}/login`)
      expect(again.html).toContain('Log in to Laboratory')
    } finally {
      child.kill()
    }
  })
}, 120_000)
