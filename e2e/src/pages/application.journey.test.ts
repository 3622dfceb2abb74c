import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { answer } from '@tessera/client'
import { freePort } from 'tessera/test/freePort.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextCode } from './logInOn.ts'
import { useStage } from './openStage.ts'

const stage = useStage()
const example = fileURLToPath(
  new URL('../../../examples/laboratory/laboratory.mjs', import.meta.url),
)
let child: ChildProcess
let laboratory = ''

beforeAll(async () => {
  const port = await freePort()
  laboratory = `http://localhost:${port}`
  const application = await answer(
    stage.admin.client.api.POST('/api/v1/application', {
      body: {
        name: 'Laboratory',
        audience: 'laboratory',
        redirect_uris: [`${laboratory}/callback`],
        post_logout_redirect_uris: [`${laboratory}/`],
        requires_licence: false,
      },
    }),
  )
  child = spawn(process.execPath, [example], {
    env: {
      PATH: process.env['PATH'],
      TESSERA_URL: stage.url,
      CLIENT_ID: application.client_id,
      CLIENT_SECRET: application.client_secret,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.stdout) await once(child.stdout, 'data')
})
afterAll(() => {
  child?.kill()
})

test.each([
  ['in English', 'en-GB', 'User name', 'Password', 'Security code', 'Log in'],
  ['in Danish', 'da-DK', 'Brugernavn', 'Adgangskode', 'Sikkerhedskode', 'Log ind'],
])(
  'a person logs in for the example application with scripts blocked, %s',
  async (_, locale, username, password, code, logIn) => {
    const person = await stage.makePerson(locale === 'da-DK' ? 'ida' : 'eva')
    const { page } = await stage.openSeat({ javaScriptEnabled: false, locale })
    await page.goto(`${laboratory}/login`)
    await page.getByLabel(username, { exact: true }).fill(person.username)
    await page.getByLabel(password, { exact: true }).fill('not the password')
    await page.getByLabel(code, { exact: true }).fill('000000')
    await page.getByRole('button', { name: logIn, exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel(username, { exact: true }).inputValue()).toBe(person.username)
    await page.getByLabel(password, { exact: true }).fill(person.password)
    await page.getByLabel(code, { exact: true }).fill(await nextCode(person))
    await page.getByRole('button', { name: logIn, exact: true }).click()
    await page.waitForURL(`${laboratory}/**`)
    expect(await page.locator('body').innerText()).toContain(`Welcome, ${person.username}`)
  },
)
