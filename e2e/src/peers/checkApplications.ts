import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { answer } from '@tessera/client'
import type { Browser } from 'playwright-core'
import { freePort } from 'tessera/test/freePort.ts'
import { openBrowser } from '../openBrowser.ts'
import type { Person } from '../person.ts'
import type { Stage } from '../withServer.ts'
import { check } from './check.ts'
import { comeAndGo } from './comeAndGo.ts'
import { type Licences, makeGuest, makeLicences } from './makeGuest.ts'
import { type ClientSection, fillIn, readApplicationPage } from './readApplicationPage.ts'
import type { Program } from './startProgram.ts'
import { START, TRIALS, type Trial } from './trials.ts'

/** What every trial uses. */
interface Ground {
  readonly stage: Stage
  /** The address of the server as people and applications know it. */
  readonly tessera: string
  readonly admin: Person
  readonly browser: Browser
  readonly licences: Licences
}

/**
 * People log in and out through the clients of docs/your-application.md, in a real browser.
 *
 * @param wanted Only clients with this text in their name are tried.
 */
export async function checkApplications(
  stage: Stage,
  { admin, wanted = '' }: { readonly admin: Person; readonly wanted?: string | undefined },
): Promise<void> {
  const tessera = `http://localhost:${stage.server.port}`
  const sections = await readApplicationPage()
  const licences = await makeLicences(admin)
  const browser = await openBrowser(stage.dataFolder)
  try {
    for (const [i, trial] of TRIALS.filter(({ client }) => client.includes(wanted)).entries())
      await check(`${trial.client} ${trial.fact}`, async () => {
        const section = sections.find(({ client }) => client === trial.client)
        if (!section) throw new Error(`The page has no section ${trial.client}.`)
        const ground = { stage, tessera, admin, browser, licences }
        await tryClient(ground, { trial, section, username: `guest${i}` })
      })
  } finally {
    await browser.close()
  }
}

async function tryClient(
  ground: Ground,
  {
    trial,
    section,
    username,
  }: { readonly trial: Trial; readonly section: ClientSection; readonly username: string },
): Promise<void> {
  const { stage, tessera, admin, browser, licences } = ground
  const { client, kind, leaves = 'here', meanwhile, pkce } = trial
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const fields = Object(JSON.parse(fillIn(section.registration, { tessera, application: origin })))
  const registered = await answer(
    admin.client.api.POST('/api/v1/application', {
      body: { ...fields, ...(pkce && { pkce }) },
    }),
  )
  const folder = join(stage.dataFolder, `peer-${username}`)
  await mkdir(folder, { mode: 0o711 })
  const configuration = fillIn(changed(section.configuration, trial), {
    tessera,
    application: origin,
    clientId: registered.client_id,
    clientSecret: registered.client_secret,
  })
  const program = await START[client]?.({ configuration, folder, port })
  const context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  try {
    const guest = await makeGuest(stage.server.url, { admin, licences, username, kind })
    const letsGo = registered.backchannel_logout_uri !== null || trial.revokes === true
    const application = { name: registered.name, origin, letsGo }
    const asks = kind === 'invited' ? 'You are invited' : 'Under which licence?'
    await comeAndGo({ page, tessera, admin, guest, application, asks, leaves, meanwhile })
  } catch (error) {
    const seen = await page.locator('body').innerText()
    throw new Error(`${error}\n  at ${page.url()}:\n${seen}\n  ${client} said:\n${said(program)}`)
  } finally {
    await context.close()
    await program?.stop()
  }
}

function said(program: Program | undefined): string {
  return program?.said() ?? 'nothing'
}

/** Makes the change of a trial. It fails when the page has no such text any more. */
function changed(configuration: string, { change }: Trial): string {
  if (!change) return configuration
  const [text, instead] = change
  if (!configuration.includes(text)) throw new Error(`The page no longer has this text: ${text}`)
  return configuration.replace(text, instead)
}
