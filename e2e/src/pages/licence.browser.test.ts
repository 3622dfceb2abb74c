import { answer, type Licence } from '@tessera/client'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { logInOn } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { DESK } from './sizes.ts'

const stage = useStage()
let page: Page
let owner: string

const api = () => stage.admin.client.api

beforeAll(async () => {
  const body = { name: 'Grace', surname: 'Toft', email: 'grace@example.org' }
  owner = (await answer(api().POST('/api/v1/owner', { body }))).uuid
  const seat = await stage.openSeat({ viewport: DESK })
  page = seat.page
  await logInOn(page, stage.admin, '/licence')
})

async function makeLicence(more: object = {}): Promise<Licence> {
  const body = { owner_id: owner, title: 'Spectra', number_of_users: 5, duration: 'P1Y', ...more }
  const made = await answer(api().POST('/api/v1/licence', { body }))
  return readLicence(made.uuid)
}

async function readLicence(id: string): Promise<Licence> {
  return answer(api().GET('/api/v1/licence/{id}', { params: { path: { id } } }))
}

async function makeApplication(more: object = {}) {
  const body = {
    name: 'Laboratory',
    audience: `urn:${crypto.randomUUID()}`,
    redirect_uris: ['https://lab.example.org/callback'],
    ...more,
  }
  return answer(api().POST('/api/v1/application', { body }))
}

const seats = () => page.getByRole('spinbutton', { name: 'Seats' })
const save = () => page.getByRole('button', { name: 'Save', exact: true }).click()
/** The answer at the token endpoint to a program that proves itself by its secret. */
async function tokenAnswer(clientId: string, secret: string): Promise<string> {
  const response = await fetch(`${stage.url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const read: { error?: string } = await response.json()
  return read.error ?? 'token'
}

describe('the settings of a licence', () => {
  const open = async ({ uuid }: Licence) => {
    await page.goto(`/licence/${uuid}/change`)
    await page.getByText('More settings').click()
    await page.getByLabel('Opens').waitFor()
  }

  test('every field is saved, and shown again', async () => {
    const licence = await makeLicence()
    const { uuid: application } = await makeApplication({ name: 'Gel reader' })
    await open(licence)
    await page.getByLabel('Title').fill('Spectra of the north')
    await seats().fill('12')
    await page.getByLabel('Valid from').fill('2026-01-15')
    await page.getByLabel('Up to and including').fill('2031-12-31')
    await page.getByLabel('Some more come in for a while').check()
    await page.getByLabel('How many more').fill('3')
    await page.getByLabel('For how long').fill('90')
    await page.locator('[name=overdraft_seconds_unit]').selectOption('minutes')
    await page.getByLabel('Opens').selectOption({ label: 'Gel reader' })
    await page.getByLabel('What takes one seat').selectOption('device')
    await page.getByLabel('When there are fewer seats than people in').selectOption({ index: 1 })
    await page.getByLabel('Log out a person who was not seen for').fill('2')
    await page.getByLabel('Days that a login lasts after its last use').fill('30')
    await page.getByLabel('Days that a login lasts at most').fill('100')
    await page.getByLabel('Days for which a seat may be borrowed').fill('7')
    for (const tick of [
      'Whom a platform admin adds',
      'Tell members who',
      'Keep what an application',
    ])
      await page.getByLabel(tick).check()
    await page.getByLabel('Features').fill('{ "modules": ["spectra"] }')
    await save()
    await page.getByText('The licence is changed.').waitFor()
    const { valid_from, valid_to, ...changed } = await readLicence(licence.uuid)
    expect(changed).toMatchObject({
      title: 'Spectra of the north',
      number_of_users: 12,
      on_full: 'overdraft',
      overdraft_seats: 3,
      overdraft_seconds: 5_400,
      application_id: application,
      count_by: 'device',
      on_shrink: 'evict_longest_idle',
      release_idle_after_seconds: 7_200,
      stay_logged_in_days: 30,
      longest_login_days: 100,
      borrow_days: 7,
      accept_for_members: true,
      tell_members_who_is_in: true,
      keep_session_data: true,
      features: { modules: ['spectra'] },
    })
    // The browser is in Copenhagen.
    expect([valid_from, valid_to]).toEqual(['2026-01-14T23:00:00.000Z', '2031-12-31T22:59:59.000Z'])
    await open(licence)
    expect(await page.getByLabel('For how long').inputValue()).toBe('90')
    expect(await page.locator('[name=overdraft_seconds_unit]').inputValue()).toBe('minutes')
    expect(await page.getByLabel('Opens').inputValue()).toBe(application)
    expect(await page.getByLabel('Valid from').inputValue()).toBe('2026-01-15')
    await save()
    await page.getByText('There was nothing to save.').waitFor()
    expect((await readLicence(licence.uuid)).updated_at).toBe(changed.updated_at)
  })

  test('wrong values are marked, also in what is folded, and nothing is changed', async () => {
    const licence = await makeLicence()
    await page.goto(`/licence/${licence.uuid}/change`)
    await seats().fill('0')
    await save()
    await page.getByText('This is too small.').waitFor()
    expect(await seats().evaluate((field) => field === document.activeElement)).toBe(true)
    await seats().fill('9')
    await page.getByLabel('Up to and including').fill('2020-01-01')
    await save()
    await page.getByText('This must be later.').waitFor()
    await page.getByText('What you wrote is kept.').waitFor()
    expect(await seats().inputValue()).toBe('9')
    await page.getByLabel('Up to and including').fill('2031-12-31')
    await page.getByText('More settings').click()
    await page.getByLabel('Features').fill('modules: spectra')
    await page.getByText('More settings').click()
    await save()
    await page.getByText('This is not a JSON object.').waitFor()
    expect(await page.getByLabel('Features').isVisible()).toBe(true)
    expect(await readLicence(licence.uuid)).toEqual(licence)
  })

  test('what two admins change in different fields is both kept', async () => {
    const licence = await makeLicence()
    await page.goto(`/licence/${licence.uuid}/change`)
    await page.getByLabel('Title').fill('Mine')
    const path = { id: licence.uuid }
    const body = { number_of_users: 8 }
    await answer(api().PATCH('/api/v1/licence/{id}', { params: { path }, body }))
    await save()
    await page.getByText('The licence is changed.').waitFor()
    expect(await readLicence(licence.uuid)).toMatchObject({ title: 'Mine', number_of_users: 8 })
  })

  test('what two admins change in one field is shown to the second, who decides', async () => {
    const licence = await makeLicence()
    await page.goto(`/licence/${licence.uuid}/change`)
    await seats().fill('6')
    const path = { id: licence.uuid }
    const body = { number_of_users: 8 }
    await answer(api().PATCH('/api/v1/licence/{id}', { params: { path }, body }))
    await save()
    await page.getByText('Somebody else has changed this meanwhile').waitFor()
    await page.getByText('Seats is now: 8').waitFor()
    expect((await readLicence(licence.uuid)).number_of_users).toBe(8)
    expect(await seats().inputValue()).toBe('6')
    await save()
    await page.getByText('The licence is changed.').waitFor()
    expect((await readLicence(licence.uuid)).number_of_users).toBe(6)
  })

  test('a licence is suspended after a question, and resumed', async () => {
    const licence = await makeLicence()
    await page.goto(`/licence/${licence.uuid}/change`)
    await page.getByRole('button', { name: 'Suspend' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
    expect((await readLicence(licence.uuid)).suspended).toBe(false)
    await page.getByRole('button', { name: 'Suspend' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click()
    await page.getByRole('heading', { name: 'It is suspended' }).waitFor()
    expect((await readLicence(licence.uuid)).suspended).toBe(true)
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByRole('heading', { name: 'Suspend the licence' }).waitFor()
    expect((await readLicence(licence.uuid)).suspended).toBe(false)
  })
})

/** Reads the secret that is shown, says that it is kept, and goes on. */
async function keepSecret(): Promise<{ clientId: string; secret: string }> {
  const dialog = page.getByRole('dialog')
  await dialog.getByText('You will not see this secret again.').waitFor()
  const clientId = await dialog.locator('dd.code').innerText()
  const secret = await dialog.locator('.secret-once .code').innerText()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Go on' }).click({ force: true })
  expect(await dialog.isVisible()).toBe(true)
  await dialog.getByLabel('I have kept the secret').check()
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await dialog.waitFor({ state: 'detached' })
  return { clientId, secret }
}

describe('applications', () => {
  test('one is registered, with each wrong address named, and its secret is shown once', async () => {
    await page.goto('/licence/applications')
    await page.getByRole('link', { name: 'New application' }).first().click()
    await page.getByLabel('Name').fill('Microscope')
    const addresses = page.getByLabel('Redirect addresses')
    await addresses.fill('https://m.example.org/cb\nhttp://m.example.org/cb\nm.example.org')
    await page.getByRole('button', { name: 'Register the application' }).click()
    await page.getByText('http://m.example.org/cb – It must begin with https://').waitFor()
    await page.getByText('m.example.org – Write a whole address').waitFor()
    expect(await addresses.evaluate((field) => field === document.activeElement)).toBe(true)
    await addresses.fill('https://m.example.org/cb\n\n https://m.example.org/other \n')
    await page.getByRole('button', { name: 'Register the application' }).click()
    const { clientId, secret } = await keepSecret()
    await page.getByRole('heading', { name: 'Microscope', exact: true }).waitFor()
    const read = await answer(
      api().GET('/api/v1/application/{id}', { params: { path: { id: clientId } } }),
    )
    expect(read).toMatchObject({
      redirect_uris: ['https://m.example.org/cb', 'https://m.example.org/other'],
      audience: 'https://m.example.org',
      public: false,
    })
    // It is known, but an application of people gets no token for itself.
    expect(await tokenAnswer(clientId, secret)).toBe('unauthorized_client')
    await page.getByText(`${stage.url}/.well-known/openid-configuration`).waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
    await page.reload()
    await page.getByRole('heading', { name: 'Microscope', exact: true }).waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
  })

  test('one is changed, and an audience of another one is refused at its field', async () => {
    const other = await makeApplication()
    const { uuid } = await makeApplication({ name: 'Old name' })
    await page.goto(`/licence/applications/${uuid}`)
    await page.getByLabel('Name').fill('New name')
    await page.getByText('More settings').click()
    await page.getByLabel('Audience').fill(other.audience)
    await page.getByText('More settings').click()
    await save()
    await page.getByText('Another application, or this server, has this audience.').waitFor()
    await page.getByLabel('Audience').fill('urn:mine')
    await page.getByLabel('People need a licence seat').uncheck()
    await save()
    await page.getByText('The application is changed.').waitFor()
    await page.getByRole('heading', { name: 'New name', exact: true }).waitFor()
    const read = await answer(
      api().GET('/api/v1/application/{id}', { params: { path: { id: uuid } } }),
    )
    expect(read).toMatchObject({ name: 'New name', audience: 'urn:mine', requires_licence: false })
  })

  test('an address that somebody else has just added is not lost', async () => {
    const { uuid } = await makeApplication({ name: 'Shared' })
    await page.goto(`/licence/applications/${uuid}`)
    await page.getByLabel('Redirect addresses').fill('https://mine.example.org/')
    const body = { redirect_uris: ['https://theirs.example.org/'] }
    const params = { path: { id: uuid } }
    await answer(api().PATCH('/api/v1/application/{id}', { params, body }))
    await save()
    await page.getByText('Redirect addresses is now: https://theirs.example.org/').waitFor()
    const read = await answer(api().GET('/api/v1/application/{id}', { params }))
    expect(read.redirect_uris).toEqual(['https://theirs.example.org/'])
  })

  test('a new secret ends the one before when that is asked for', async () => {
    const { uuid, client_secret = '' } = await makeApplication({ name: 'Leaky' })
    await page.goto(`/licence/applications/${uuid}`)
    await page.getByRole('button', { name: 'New secret' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('The current secret counts for').selectOption('0')
    await dialog.getByRole('button', { name: 'Make a new secret' }).click()
    await dialog.getByText('The previous secret no longer counts.').waitFor()
    const { clientId, secret } = await keepSecret()
    expect(await tokenAnswer(clientId, client_secret)).toBe('invalid_client')
    expect(await tokenAnswer(clientId, secret)).toBe('unauthorized_client')
  })

  test('one is removed after a question, but not while a licence is for it', async () => {
    const { uuid } = await makeApplication({ name: 'Outdated' })
    const licence = await makeLicence({ application_id: uuid })
    await page.goto(`/licence/applications/${uuid}`)
    await page.getByText('A licence is for this application alone.').waitFor()
    await page.getByText(licence.serial).waitFor()
    const params = { path: { id: licence.uuid } }
    await answer(api().PATCH('/api/v1/licence/{id}', { params, body: { application_id: null } }))
    await page.reload()
    await page.getByText('Every licence that is for no particular application opens it.').waitFor()
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Outdated is removed.').waitFor()
    await page.getByRole('heading', { name: 'Applications', exact: true }).waitFor()
    await page.goto(`/licence/applications/${uuid}`)
    await page.getByText('There is nothing here for you').waitFor()
  })
})

describe('service accounts', () => {
  test('one is made for one licence, gets a token by its secret, and is stopped', async () => {
    const licence = await makeLicence({ title: 'Only this' })
    await makeLicence({ title: 'Not this' })
    await page.goto('/licence/service-accounts/new')
    await page.getByLabel('Name').fill('Register')
    await page.getByLabel('Only some licences').check()
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.getByText('Choose at least one licence, or all.').waitFor()
    await page.getByText('Tick at least one.').waitFor()
    await page.getByLabel('Search title, serial or institute').fill('Only this')
    await page.getByLabel('Search title, serial or institute').press('Enter')
    await page.getByRole('button', { name: 'Add Only this' }).click()
    await page.getByLabel('licence:read').check()
    expect(await page.getByLabel('owner:read').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.getByText('No secret yet').waitFor()
    await page.getByRole('button', { name: 'New secret' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Make a new secret' }).click()
    const { clientId, secret } = await keepSecret()
    await page.getByText('Ready', { exact: true }).waitFor()
    expect(await tokenAnswer(clientId, secret)).toBe('token')
    const params = { path: { id: clientId } }
    const read = () => answer(api().GET('/api/v1/service-account/{id}', { params }))
    expect(await read()).toMatchObject({ scopes: ['licence:read'], licence_ids: [licence.uuid] })

    await page.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await page.getByText('Disabled', { exact: true }).waitFor()
    expect(await tokenAnswer(clientId, secret)).toBe('invalid_client')
    await page.getByRole('button', { name: 'Enable' }).click()
    await page.getByText('Ready', { exact: true }).waitFor()
    expect(await tokenAnswer(clientId, secret)).toBe('token')

    await page.getByRole('button', { name: 'End all secrets' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'End all secrets' }).click()
    await page.getByText('No secret yet').waitFor()
    expect(await tokenAnswer(clientId, secret)).toBe('invalid_client')
  })

  test('one is changed to all licences, and gets what only then is allowed', async () => {
    const licence = await makeLicence()
    const body = { name: 'Sales', scopes: ['licence:read' as const], licence_ids: [licence.uuid] }
    const { uuid } = await answer(api().POST('/api/v1/service-account', { body }))
    await page.goto(`/licence/service-accounts/${uuid}`)
    await page.getByText(licence.serial).waitFor()
    await page.getByRole('radio', { name: 'All licences' }).check()
    await page.getByLabel('owner:read').check()
    await save()
    await page.getByText('The service account is changed.').waitFor()
    const params = { path: { id: uuid } }
    expect(await answer(api().GET('/api/v1/service-account/{id}', { params }))).toMatchObject({
      scopes: ['licence:read', 'owner:read'],
      licence_ids: null,
    })
  })

  test('a private key is refused with the advice, a public one is added and removed', async () => {
    const body = { name: 'Signer', scopes: ['licence:read' as const] }
    const { uuid } = await answer(api().POST('/api/v1/service-account', { body }))
    await page.goto(`/licence/service-accounts/${uuid}`)
    await page.getByRole('button', { name: 'Add a key' }).click()
    const field = page.getByLabel('Public key (JWK)')
    const add = page.getByRole('button', { name: 'Add the key' })
    await field.fill('ssh-ed25519 AAAA')
    await add.click()
    await page.getByText('This is not a JSON object.').waitFor()
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    await field.fill(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x, d: x }))
    await add.click()
    await page.getByText('This is a private key (“d”)').waitFor()
    await field.fill(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x, kid: 'mine' }))
    await add.click()
    await page.getByText('The key is added.').waitFor()
    await page.getByRole('button', { name: 'Remove mine' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('The key is removed.').waitFor()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Signer is removed.').waitFor()
  })

  test('a person who is no platform admin is told who sees them', async () => {
    const person = await stage.makePerson('nora')
    const { page: hers } = await stage.openSeat({ viewport: DESK })
    for (const path of ['/licence/applications', '/licence/service-accounts/new']) {
      if (path === '/licence/applications') await logInOn(hers, person, path)
      else await hers.goto(path)
      await hers.getByText('Only platform admins see this').waitFor()
    }
  })
})

describe('the waiting page', () => {
  test('keeps the place over a reload, and goes in by itself after a log-out elsewhere', async () => {
    const licence = await makeLicence({
      number_of_users: 2,
      on_full: 'queue',
      count_by: 'session',
      accept_for_members: true,
    })
    const [ada, ben] = [await stage.makePerson('ada'), await stage.makePerson('ben')]
    const path = { id: licence.uuid }
    for (const { username } of [ada, ben])
      await answer(
        api().POST('/api/v1/licence/{id}/member', { params: { path }, body: { username } }),
      )
    // Both seats are taken by other machines of the two.
    for (const { client } of [ada, ben])
      await answer(
        client.api.POST('/api/v1/session/current/licence-seat', {
          body: { licence: licence.uuid },
        }),
      )
    const wait = `/licence/wait?licence=${licence.uuid}`
    const { page: adas } = await stage.openSeat()
    await logInOn(adas, ada, wait)
    await adas.getByText('You are first in line').waitFor()
    await adas.getByText('Spectra').waitFor()
    const { page: bens } = await stage.openSeat()
    await logInOn(bens, ben, wait)
    await bens.getByText('You are number 2 in line').waitFor()
    await adas.reload()
    await adas.getByText('You are first in line').waitFor()
    // The seat of Ben's other machine is offered to Ada, who is first.
    await bens.getByRole('button', { name: 'Log out there and come in here' }).click()
    await adas.getByText('You are in', { exact: true }).waitFor()
    await bens.getByText('You are first in line').waitFor()
    await adas.getByRole('button', { name: 'Log me out there' }).click()
    await bens.getByText('You are in', { exact: true }).waitFor()
  })
})

test('the history is shown in a browser whose language has no valid tag', async () => {
  const licence = await stage.makeLicence()
  const { page } = await stage.openSeat()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'language', { get: () => 'en-US@posix' })
  })
  await logInOn(page, stage.admin, `/licence/${licence}/history`)
  await page.getByRole('button', { name: 'Show as table' }).click()
  await page.getByRole('table').waitFor()
  await page.getByRole('heading', { name: 'Stays', exact: true }).waitFor()
})
